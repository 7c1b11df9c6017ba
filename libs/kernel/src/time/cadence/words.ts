import type { PeriodUnit } from '../school-year.js';

/**
 * How often a forum meets, or an item or guest comes, as the plan of the municipality says it. JSON through and through.
 * Melhus's words: «fast 1 gang per måned» (MEL-R01), «2- 4 ganger pr. måned» (MEL-R17),
 * «fast 4 ganger i året og ellers ved behov» (MEL-R29), «to ganger pr. halvår» (MEL-R39).
 */
export type Cadence = (
  | { readonly every: 'week' | PeriodUnit | `${number} weeks` | `${number} months` }
  | { readonly timesPer: PeriodUnit; readonly min?: number; readonly max?: number }
  | { readonly timesPer: PeriodUnit; readonly count: number }
  | { readonly when: Exclude<When, 'follows'> }
  | { readonly when: 'follows'; readonly after: Beside }
) &
  Words;

/** What calls a meeting where no calendar does. `follows`: after every meeting of the forum under `after`. */
export const whens = ['on-demand', 'per-case', 'transition', 'once', 'follows'] as const;
export type When = (typeof whens)[number];

/** `3 weeks` or `2 months`: how many, and of what. */
export const rhythm = /^([2-9]|[1-4]\d|5[0-2]) (week|month)s$/;

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

/** What the plan has not decided between: open until the municipality chooses one of them. */
export interface Undecided {
  readonly options: readonly Cadence[];
}

/** How often an item comes that no meeting is without. */
export interface EveryMeeting {
  readonly every: 'meeting';
}

/** The last four are words that are right one by one and cannot hold together. */
export const mistakeCodes = [
  'not-an-object',
  'unknown-key',
  'missing',
  'not-allowed',
  'min-over-max',
  'too-often',
  'about-too-wide',
  'clashes-with-when',
  'joint-over-count',
] as const;

/** What is wrong with a cadence: where, a code, and what would have been right. */
export interface CadenceMistake {
  readonly path: string;
  readonly code: (typeof mistakeCodes)[number];
  readonly allowed: readonly string[];
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

export const mistake = (
  path: string,
  code: CadenceMistake['code'],
  allowed: readonly string[],
): CadenceMistake => ({ path, code, allowed });
