import { isOpen, type SettingsSchema } from '#kernel/forum/settings';
import type { Keys } from './check-keys.js';
import { notAmong, wrong, type Fault } from './faults.js';
import { zodFaults } from './zod-faults.js';
import { isEach, valueSchema } from '#contract/setting-values';

/** Where a setting's value is, and what it is checked against. */
export interface ValueAt {
  readonly path: string;
  readonly schema: SettingsSchema;
  readonly setting: string;
  readonly value: unknown;
  readonly keys: Keys;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What a key inside a chair, a seat or a cadence names. */
const named = {
  office: 'offices',
  school: 'offices',
  kindergarten: 'offices',
  facilitators: 'offices',
  service: 'services',
  forum: 'forums',
} as const;
const what = { offices: 'office', services: 'service', forums: 'forum' } as const;

const isNaming = (key: string): key is keyof typeof named => key in named;

/** Offices, services and forums named anywhere inside a value. */
const namedIn = (value: unknown, keys: Keys, path: string): Fault[] => {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    if (!isNaming(key)) return namedIn(inner, keys, at);
    const where = named[key];
    const ones: readonly unknown[] = Array.isArray(inner) ? inner : [inner];
    return ones
      .filter((one): one is string => typeof one === 'string' && !keys[where].has(one))
      .map((one) => ({
        path: at,
        ...notAmong(one, `${what[where]} of this pack`, keys[where]),
      }));
  });
};

/** Another forum may lead, one that stands around too; meetings lie by forums that meet. */
const namesOf = (type: string, keys: Keys): Keys =>
  type === 'chair' ? { ...keys, forums: new Set([...keys.forums, ...keys.around]) } : keys;

const naming: readonly string[] = ['chair', 'seat', 'convener', 'cadence'];

const oneValue = ({ path, schema, setting, value, keys }: ValueAt): Fault[] => {
  const shape = schema[setting];
  if (shape === undefined)
    return [
      {
        path,
        ...wrong(
          'unknown-key',
          `unknown setting «${setting}»; allowed: ${Object.keys(schema).join(', ')}`,
          { keys: setting, allowed: Object.keys(schema).join(', ') },
        ),
      },
    ];
  if (isOpen(value)) return [];
  const parsed = valueSchema(shape).safeParse(value);
  if (!parsed.success) {
    return zodFaults(parsed.error.issues, value).map(({ path: inner, ...fault }) => ({
      path: inner === '' ? path : `${path}.${inner}`,
      ...fault,
    }));
  }
  return naming.includes(shape.type) ? namedIn(value, namesOf(shape.type, keys), path) : [];
};

/** What is wrong with a setting's value, or with the value of each instance. */
export const valueFaults = (at: ValueAt): Fault[] =>
  isEach(at.value)
    ? Object.entries(at.value.each).flatMap(([instance, value]) =>
        oneValue({ ...at, value, path: `${at.path}.each.${instance}` }),
      )
    : oneValue(at);
