import type { PeriodUnit } from '../school-year.js';
import { periodUnits } from '../school-year.js';

/**
 * How often a forum meets, or an item or guest comes, as the plan of the municipality says it. JSON through and through.
 * Melhus's words: «fast 1 gang per måned» (MEL-R01), «2- 4 ganger pr. måned» (MEL-R17),
 * «fast 4 ganger i året og ellers ved behov» (MEL-R29), «to ganger pr. halvår» (MEL-R39).
 */
export type Cadence = (
  | { readonly every: 'week' | PeriodUnit | `${number} weeks` | `${number} months` }
  | { readonly timesPer: PeriodUnit; readonly min?: number; readonly max?: number }
  | { readonly timesPer: PeriodUnit; readonly count: number }
  | { readonly when: 'on-demand' | 'per-case' | 'transition' }
) &
  Words;

/** When it lies by another forum's meeting. */
export interface Beside {
  readonly forum: string;
  readonly minDays?: number;
  readonly maxDays?: number;
}

/** What may stand beside any base (decision 0014). `about`: true is 1 week, month or meeting. */
export interface Words {
  readonly fixed?: boolean;
  readonly about?: true | number;
  readonly extra?: 'on-demand';
  readonly acute?: 'same-duties';
  readonly before?: Beside;
  readonly after?: Beside;
  readonly joint?: { readonly forum: string; readonly count: number };
  readonly where?: 'fixed' | 'by-instance' | 'follows-the-child';
  readonly hours?: 'outside';
}

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

/** Meetings the cadence asks for in each period of a unit; `max` is null when it is open upwards. */
export interface CountDemand {
  readonly unit: PeriodUnit;
  readonly min: number;
  readonly max: number | null;
}

/** A meeting every so many weeks or months, `tolerance` sooner or later in the same unit. */
export interface RhythmDemand {
  readonly rhythm: 'week' | 'month';
  readonly every: number;
  readonly tolerance: number;
}

export type Demand = CountDemand | RhythmDemand;

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

/** `3 weeks` or `2 months`: how many, and of what. */
export const rhythm = /^([2-9]|[1-4]\d|5[0-2]) (week|month)s$/;
const every: Check = {
  allowed: ['week', ...periodUnits, '2 weeks', '3 months'],
  holds: (value) =>
    typeof value === 'string' &&
    (value === 'week' || periodUnits.some((unit) => unit === value) || rhythm.test(value)),
};
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const beside: Check = {
  allowed: ['{forum, minDays?, maxDays?}'],
  holds: (value) =>
    isObject(value) &&
    typeof value['forum'] === 'string' &&
    Object.entries(value).every(
      ([key, given]) => key === 'forum' || (/^(min|max)Days$/.test(key) && Number.isInteger(given)),
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

interface Shape {
  readonly needs: Readonly<Record<string, Check>>;
  readonly may: Readonly<Record<string, Check>>;
}

/** One shape for each member of the union, found by the keys that tell them apart. */
const shapes: readonly (Shape & { readonly tells: readonly string[] })[] = [
  { tells: ['every'], needs: { every }, may: words },
  { tells: ['when'], needs: { when: oneOf('on-demand', 'per-case', 'transition') }, may: words },
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

const mistake = (
  path: string,
  code: CadenceMistake['code'],
  allowed: readonly string[],
): CadenceMistake => ({ path, code, allowed });

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
