import type { PeriodUnit } from './school-year.js';
import { periodUnits } from './school-year.js';

/**
 * How often a forum meets, or an item or guest comes, as the plan of the municipality says it. JSON through and through.
 * Melhus's words: «fast 1 gang per måned» (MEL-R01), «2- 4 ganger pr. måned» (MEL-R17),
 * «fast 4 ganger i året og ellers ved behov» (MEL-R29), «to ganger pr. halvår» (MEL-R39).
 */
export type Cadence =
  | { readonly every: 'month'; readonly fixed?: boolean }
  | { readonly timesPer: PeriodUnit; readonly min: number; readonly max: number }
  | {
      readonly timesPer: PeriodUnit;
      readonly count: number;
      readonly fixed?: boolean;
      readonly extra?: 'on-demand';
    }
  | { readonly when: 'on-demand' | 'per-case' };

/** What is wrong with a cadence: where, a code, and what would have been right. */
export interface CadenceMistake {
  readonly path: string;
  readonly code: 'not-an-object' | 'unknown-key' | 'missing' | 'not-allowed' | 'min-over-max';
  readonly allowed: readonly string[];
}

/** A text key with its values; the words lie in libs/texts. */
export interface Explanation {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Meetings the cadence asks for in each period of a unit. */
export interface Demand {
  readonly unit: PeriodUnit;
  readonly min: number;
  readonly max: number;
}

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

interface Shape {
  readonly needs: Readonly<Record<string, Check>>;
  readonly may: Readonly<Record<string, Check>>;
}

/** One shape for each member of the union, found by the keys that tell them apart. A new cadence word is a new line here. */
const shapes: readonly (Shape & { readonly tells: readonly string[] })[] = [
  { tells: ['every'], needs: { every: oneOf('month') }, may: { fixed: oneOf(true, false) } },
  { tells: ['when'], needs: { when: oneOf('on-demand', 'per-case') }, may: {} },
  {
    tells: ['timesPer', 'count'],
    needs: { timesPer: oneOf(...periodUnits), count: times },
    may: { fixed: oneOf(true, false), extra: oneOf('on-demand') },
  },
  {
    tells: ['timesPer'],
    needs: { timesPer: oneOf(...periodUnits), min: times, max: times },
    may: {},
  },
];

const mistake = (
  path: string,
  code: CadenceMistake['code'],
  allowed: readonly string[],
): CadenceMistake => ({ path, code, allowed });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyMistakes = (value: Readonly<Record<string, unknown>>, shape: Shape): CadenceMistake[] => {
  const known = { ...shape.needs, ...shape.may };
  const missing = Object.entries(shape.needs)
    .filter(([key]) => value[key] === undefined)
    .map(([key, check]) => mistake(key, 'missing', check.allowed));
  const wrong = Object.entries(value).flatMap(([key, given]) => {
    const check = known[key];
    if (!check) return [mistake(key, 'unknown-key', Object.keys(known))];
    return given === undefined || check.holds(given)
      ? []
      : [mistake(key, 'not-allowed', check.allowed)];
  });
  return [...missing, ...wrong];
};

/** Everything that is wrong with what a pack says; empty when it is a cadence. */
export const cadenceMistakes = (value: unknown): CadenceMistake[] => {
  if (!isObject(value)) return [mistake('', 'not-an-object', ['every', 'timesPer', 'when'])];
  const shape = shapes.find(({ tells }) => tells.every((key) => value[key] !== undefined));
  if (!shape) return [mistake('', 'missing', ['every', 'timesPer', 'when'])];
  const mistakes = keyMistakes(value, shape);
  const { min, max } = value;
  if (mistakes.length === 0 && typeof min === 'number' && typeof max === 'number' && min > max)
    mistakes.push(mistake('min', 'min-over-max', [`1 to ${max}`]));
  return mistakes;
};

export const isCadence = (value: unknown): value is Cadence => cadenceMistakes(value).length === 0;

/** What the cadence asks for in numbers; null where meetings come only on demand or per case. */
export const demandOf = (cadence: Cadence): Demand | null => {
  if ('when' in cadence) return null;
  if ('every' in cadence) return { unit: cadence.every, min: 1, max: 1 };
  if ('count' in cadence) return { unit: cadence.timesPer, min: cadence.count, max: cadence.count };
  return { unit: cadence.timesPer, min: cadence.min, max: cadence.max };
};

/** The cadence as text key and values: `cadence.year.count-and-on-demand` with `{count: 4}`. */
export const explain = (cadence: Cadence): Explanation => {
  if ('when' in cadence) return { key: `cadence.${cadence.when}`, values: {} };
  if ('every' in cadence) return { key: `cadence.${cadence.every}.count`, values: { count: 1 } };
  if ('min' in cadence && cadence.min < cadence.max)
    return {
      key: `cadence.${cadence.timesPer}.between`,
      values: { min: cadence.min, max: cadence.max },
    };
  const count = 'min' in cadence ? cadence.min : cadence.count;
  const extra = 'extra' in cadence && cadence.extra ? '-and-on-demand' : '';
  return { key: `cadence.${cadence.timesPer}.count${extra}`, values: { count } };
};
