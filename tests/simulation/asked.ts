import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packOf } from '#model-packs/packs-on-disk';

/** What the command is to live: each pack with each seed, the first seed of every pack before the second of any. */
export interface Asked {
  readonly seasons: readonly { readonly pack: string; readonly seed: number }[];
  /** A whole year when left out. */
  readonly days?: number;
  readonly plants?: readonly number[];
}

export const usage =
  'Usage: npm run simulate -- --pack <name,name|all> [--seed n | --seeds a-b] [--days n] [--break n,m|a-b]';

const suffix = '.settings.yaml';

/** The packs with demo settings, which is what a season begins from. */
export const livedPacks = (): string[] =>
  readdirSync(new URL('../../libs/model-packs/demo/', import.meta.url))
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length));

/** A region has no people of its own, and is lived only where it is named. */
const isMunicipality = (key: string): boolean => packOf(key).municipality !== undefined;

const options = {
  pack: { type: 'string' },
  seed: { type: 'string', default: '1' },
  seeds: { type: 'string' },
  days: { type: 'string' },
  break: { type: 'string' },
} as const;

/** Reads the command line. @returns null when it does not say what to live */
export const readAsked = (args: readonly string[]): Asked | null => {
  const { values } = parseArgs({ args: [...args], options });
  const known = livedPacks();
  const packs =
    values.pack === 'all' ? known.filter(isMunicipality) : (values.pack?.split(',') ?? []);
  const seasons = numbers(values.seeds ?? values.seed).flatMap((seed) =>
    packs.map((pack) => ({ pack, seed })),
  );
  if (seasons.length === 0 || packs.some((pack) => !known.includes(pack))) return null;
  return {
    seasons,
    ...(values.days === undefined ? {} : { days: Number(values.days) }),
    ...(values.break === undefined ? {} : { plants: numbers(values.break) }),
  };
};

/** `3`, `1-20` (or `1..20`), `1,4,7`. */
const numbers = (text: string): number[] =>
  text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split(/\.\.|-/u).map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  });
