import { periodUnits } from '../school-year.js';
import { rhythm, whens, type Words } from './words.js';

type Check = { readonly allowed: readonly string[]; readonly holds: (value: unknown) => boolean };

const oneOf = (...words: readonly (string | boolean)[]): Check => ({
  allowed: words.map(String),
  holds: (value) => words.some((word) => word === value),
});
const times: Check = {
  allowed: ['a whole number from 1 to 60'],
  holds: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 60,
};

const every: Check = {
  allowed: ['week', ...periodUnits, '2 weeks', '3 months'],
  holds: (value) =>
    typeof value === 'string' &&
    (value === 'week' || periodUnits.some((unit) => unit === value) || rhythm.test(value)),
};
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const days: Check = {
  allowed: ['a whole number from 0 to 365'],
  holds: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 365,
};
const beside: Check = {
  allowed: ['{forum, minDays?, maxDays?}'],
  holds: (value) =>
    isObject(value) &&
    typeof value['forum'] === 'string' &&
    Object.entries(value).every(
      ([key, given]) => key === 'forum' || (/^(min|max)Days$/.test(key) && days.holds(given)),
    ) &&
    Number(value['minDays'] ?? 0) <= Number(value['maxDays'] ?? 365),
};
const joint: Check = {
  allowed: ['{forum, count}'],
  holds: (value) =>
    isObject(value) && typeof value['forum'] === 'string' && times.holds(value['count']),
};

/** The table of words that may stand beside any base. */
const words: Readonly<Record<keyof Words, Check>> = {
  fixed: oneOf(true, false),
  about: {
    allowed: ['true', ...times.allowed],
    holds: (value) => value === true || times.holds(value),
  },
  extra: oneOf('on-demand'),
  acute: oneOf('same-duties'),
  before: beside,
  after: beside,
  joint,
  where: oneOf('fixed', 'by-instance', 'follows-the-child'),
  hours: oneOf('outside'),
};

export interface Shape {
  readonly needs: Readonly<Record<string, Check>>;
  readonly may: Readonly<Record<string, Check>>;
}

/** One shape for each member of the union, found by the keys that tell them apart. */
export const shapes: readonly (Shape & { readonly tells: readonly string[] })[] = [
  { tells: ['every'], needs: { every }, may: words },
  { tells: ['when', 'after'], needs: { when: oneOf(...whens), after: beside }, may: words },
  { tells: ['when'], needs: { when: oneOf(...whens) }, may: words },
  {
    tells: ['timesPer', 'count'],
    needs: { timesPer: oneOf(...periodUnits), count: times },
    may: words,
  },
  {
    tells: ['timesPer', 'min'],
    needs: { timesPer: oneOf(...periodUnits), min: times },
    may: { max: times, ...words },
  },
  {
    tells: ['timesPer'],
    needs: { timesPer: oneOf(...periodUnits), max: times },
    may: words,
  },
];
