/** A count in a period, or a rhythm. Gaps of a rhythm are in weeks, rounded from days. */
export type PlanDemand =
  | { readonly kind: 'count'; readonly per: 'month' | 'half-year' | 'year'; readonly min: number }
  | { readonly kind: 'rhythm'; readonly least: number; readonly gap: readonly [number, number] };

export interface PlanForum {
  readonly id: string;
  readonly demand: PlanDemand;
  readonly minutes: number;
  readonly place: string;
  /** Within which minutes of the day it meets. */
  readonly window: readonly [number, number];
  /** Names of the calendars whose closed days it keeps. */
  readonly calendars: readonly string[];
  /** Weekdays it would like, Monday is 1; none when it has no wish. */
  readonly weekdays: readonly number[];
  /** Those who must be there. */
  readonly people: readonly string[];
  /** Each meeting of the other has one of this forum's so many days before it. */
  readonly before: readonly { readonly forum: string; readonly days: readonly [number, number] }[];
}

export interface PlanPerson {
  readonly id: string;
  readonly offWeekdays: readonly number[];
  /** Day numbers and minutes of the day. */
  readonly busy: readonly { readonly day: number; readonly from: number; readonly to: number }[];
}

/** All that a year is planned from. Days are numbers since 1970-01-01, clock times minutes since midnight. */
export interface YearInstance {
  readonly days: readonly [number, number];
  readonly closed: Readonly<Record<string, readonly number[]>>;
  /** A period with fewer open days asks for no meeting. */
  readonly leastOpenDays: number;
  readonly places: readonly { readonly id: string; readonly area: string }[];
  readonly travel: { readonly sameArea: number; readonly otherArea: number };
  readonly people: readonly PlanPerson[];
  readonly forums: readonly PlanForum[];
}

/** A forum's meeting: a day and a minute of the day. */
export interface Planned {
  readonly forum: string;
  readonly day: number;
  readonly start: number;
}

/** What a forum did not get: the period, and the rule in the way. */
export interface Unmet {
  readonly forum: string;
  readonly period: string;
  readonly rule: 'cadence' | 'precede';
}

export interface ProposedYear {
  readonly meetings: readonly Planned[];
  readonly unmet: readonly Unmet[];
}
