import { open, type SettingsSchema } from '#kernel/forum/settings';
import type { Keys } from './check-keys.js';
import { notAmong, pathOf, type Fault } from './faults.js';
import { isEach, valueSchema } from './setting-values.js';

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

/** Offices and services named anywhere inside a chair or a seat. */
const namedIn = (value: unknown, keys: Keys, path: string): Fault[] => {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = `${path}.${key}`;
    if (typeof inner !== 'string') return namedIn(inner, keys, at);
    if (key === 'service' && !keys.services.has(inner))
      return [{ path: at, says: notAmong(inner, 'service of this pack', keys.services) }];
    if (['office', 'school', 'kindergarten'].includes(key) && !keys.offices.has(inner))
      return [{ path: at, says: notAmong(inner, 'office of this pack', keys.offices) }];
    return [];
  });
};

const oneValue = ({ path, schema, setting, value, keys }: ValueAt): Fault[] => {
  const shape = schema[setting];
  if (shape === undefined)
    return [
      { path, says: `unknown setting «${setting}»; allowed: ${Object.keys(schema).join(', ')}` },
    ];
  if (value === open) return [];
  const parsed = valueSchema(shape).safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => {
      const inner = pathOf(issue.path);
      return { path: inner === '' ? path : `${path}.${inner}`, says: issue.message };
    });
  }
  return shape.type === 'chair' || shape.type === 'seat' ? namedIn(value, keys, path) : [];
};

/** What is wrong with a setting's value, or with the value of each instance. */
export const valueFaults = (at: ValueAt): Fault[] =>
  isEach(at.value)
    ? Object.entries(at.value.each).flatMap(([instance, value]) =>
        oneValue({ ...at, value, path: `${at.path}.each.${instance}` }),
      )
    : oneValue(at);
