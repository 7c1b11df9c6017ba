import { z } from 'zod';
import type { Answer, Settled } from '#application/pack/pack-shelf';
import type { ForumPolicy } from '#kernel/forum/policy';
import { cadenceFaults } from '../check-cadences.js';
import { settingsFaults } from '../check-settings.js';
import type { Fault } from '../faults.js';
import { zodFaults } from '../zod-faults.js';
import { settingsSchema, type Pack, type PackSettings } from '../pack.schema.js';
import { settle } from '../settle.js';
import { keyFrom } from './copy-pack.js';

type Loose = Record<string, unknown>;
interface Answering {
  readonly forums: Record<string, Loose>;
  readonly edges: Loose[];
  readonly instances: Loose;
  units: unknown;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

const named = z.array(z.looseObject({ name: z.string(), key: z.string().optional() }));

/** Things that are given by name get a key of it, and keep the one they have. */
const withKeys = (value: unknown): unknown => {
  const list = named.safeParse(value);
  if (!list.success) return value;
  const taken = new Set(list.data.flatMap(({ key }) => key ?? []));
  return list.data.map((one) => {
    if (one.key !== undefined) return one;
    const wanted = keyFrom(one.name);
    let key = wanted;
    for (let nth = 2; taken.has(key); nth += 1) key = `${wanted}-${nth}`;
    taken.add(key);
    return { ...one, key };
  });
};

/** Where an answer is put. @returns what is told of it as a fault begins with this path, or null for no question of this pack */
type Putting = (into: Answering, pack: Pack, value: unknown) => string | null;

const puts: readonly (readonly [RegExp, (parts: readonly string[]) => Putting])[] = [
  [
    /^forums\.([^.]+)\.([^.]+)$/,
    ([forum = '', setting = '']) =>
      (into, pack, value) => {
        if (!pack.forums.some(({ key }) => key === forum)) return null;
        const values = (into.forums[forum] ??= {});
        if (isNothing(value)) delete values[setting];
        else values[setting] = value;
        return `forums.${forum}.${setting}`;
      },
  ],
  [
    /^edges\.([^.]+)\.(\d+)\.(to|days)$/,
    ([from = '', at = '', settles = '']) =>
      (into, pack, value) => {
        const edge = pack.forums.find(({ key }) => key === from)?.edges?.[Number(at)];
        if (edge === undefined) return null;
        const { kind } = edge;
        const same = (one: Loose) =>
          one['from'] === from &&
          one['kind'] === kind &&
          one['settles'] === settles &&
          (settles === 'to' || JSON.stringify(one['to']) === JSON.stringify(edge.to));
        const before = into.edges.findIndex(same);
        if (before >= 0) into.edges.splice(before, 1);
        if (isNothing(value)) return `edges[${into.edges.length}]`;
        const end = settles === 'to' ? { to: value } : { to: edge.to, days: value };
        into.edges.push({ from, kind, ...end, settles });
        return `edges[${into.edges.length - 1}]`;
      },
  ],
  [
    /^units$/,
    () => (into, _pack, value) => {
      into.units = isNothing(value) ? undefined : withKeys(value);
      return 'units';
    },
  ],
  [
    /^instances\.([^.]+)$/,
    ([forum = '']) =>
      (into, _pack, value) => {
        if (isNothing(value)) delete into.instances[forum];
        else into.instances[forum] = withKeys(value);
        return `instances.${forum}`;
      },
  ],
];

const put = (into: Answering, pack: Pack, { path, value }: Answer): string | null => {
  for (const [shape, of] of puts) {
    const found = shape.exec(path);
    if (found) return of(found.slice(1))(into, pack, value);
  }
  return null;
};

const faultsOf = (
  candidate: unknown,
  pack: Pack,
  policies: readonly ForumPolicy[],
): { settings: PackSettings | null; faults: readonly Fault[] } => {
  const read = settingsSchema.safeParse(candidate);
  if (!read.success)
    return {
      settings: null,
      faults: zodFaults(read.error.issues, candidate),
    };
  const faults = settingsFaults(read.data, pack, policies);
  const rhythm = faults.length > 0 ? [] : cadenceFaults(settle(pack, read.data), policies);
  return { settings: read.data, faults: [...faults, ...rhythm] };
};

/** A fault of a whole, such as a ring of forums that would each meet before the other, is told at every answer. */
const isAbout = (fault: string, place: string): boolean =>
  fault === place || fault.startsWith(`${place}.`) || fault.startsWith(`${place}[`);

/** Puts answers into the settings: all of them, or none with what is wrong by the path it was sent under. */
export const answered = (
  pack: Pack,
  before: PackSettings,
  { answers, policies }: { answers: readonly Answer[]; policies: readonly ForumPolicy[] },
): Settled => {
  const copy = structuredClone(before);
  const into: Answering = {
    forums: copy.forums,
    edges: copy.edges ?? [],
    instances: copy.instances ?? {},
    units: copy.units,
  };
  const places = answers.map((answer) => ({ path: answer.path, at: put(into, pack, answer) }));
  const unknown = places.filter(({ at }) => at === null);
  if (unknown.length > 0)
    return { fields: unknown.map(({ path }) => ({ path, code: 'answer-unknown' })) };
  const { units, ...rest } = into;
  const candidate = { ...copy, ...rest, units };
  if (units === undefined) delete candidate.units;
  const { settings, faults } = faultsOf(candidate, pack, policies);
  if (settings !== null && faults.length === 0) return { settings };
  const hit = places.filter(({ at }) => faults.some(({ path }) => isAbout(path, at ?? '')));
  const fields = (hit.length > 0 ? hit : places).map(({ path }) => ({ path, code: 'answer' }));
  return { fields };
};
