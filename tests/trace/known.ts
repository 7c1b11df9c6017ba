import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { allPolicies } from '#forums/all-policies';
import { packSchema } from '#model-packs/pack.schema';
import type { Known } from './judge.ts';
import { settingPaths } from './paths.ts';
import { issues, notLater, requirementIds, ruleIds } from './scope.ts';

const root = join(import.meta.dirname, '..', '..');

/** A pack's own words, by forum. Read loosely: the pack's loader is the judge of packs. */
const saidSchema = z.object({
  forums: z.array(
    z.object({ key: z.string(), rules: z.array(z.object({ id: z.string() })).default([]) }),
  ),
});

const packs = join(root, 'libs', 'model-packs');
const packFile = (key: string): string => join(packs, key, `${key}.yaml`);

/** `<pack>.<forum>` -> ids of its sentences, for every pack there is, those of regions too. */
const shownOn = (): Record<string, string[]> =>
  Object.fromEntries(
    readdirSync(packs)
      .filter((key) => existsSync(packFile(key)))
      .flatMap((key) =>
        saidSchema
          .parse(parse(readFileSync(packFile(key), 'utf8')))
          .forums.map(({ key: forum, rules }) => [`${key}.${forum}`, rules.map(({ id }) => id)]),
      ),
  );

const keysOf = (texts: unknown, path: string): string[] =>
  typeof texts === 'object' && texts !== null
    ? Object.entries(texts).flatMap(([key, value]) => keysOf(value, `${path}.${key}`))
    : [path];

const textKeys = (): string[] => {
  const folder = join(root, 'libs', 'texts', 'nb');
  return readdirSync(folder).flatMap((name) =>
    keysOf(JSON.parse(readFileSync(join(folder, name), 'utf8')), name.replace(/\.json$/, '')),
  );
};

/** What the house has: its settings, texts and packs, and the ids of the models. */
export function whatIsKnown(): Known {
  const texts = new Set(textKeys());
  return {
    ids: [...requirementIds, ...Object.values(ruleIds).flat()],
    notLater,
    issues,
    isSetting: settingPaths(allPolicies, packSchema),
    isText: (key) => texts.has(key),
    shown: shownOn(),
  };
}
