/** A count in a period, or a rhythm. Gaps of a rhythm are in weeks, rounded from days. */
export type PlanDemand =
  | {
      readonly kind: 'count';
      readonly per: 'month' | 'half-year' | 'year';
      readonly min: number;
      /** Days at least from one meeting to the next; 1 when not told. */
      readonly apart?: number;
      /** Days from one meeting to the next that are even, at least and at most; once a month has three to six weeks. */
      readonly even?: readonly [number, number];
    }
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
  /** Minutes of the day at which it would like to begin, and in which week of the month; any where not told. */
  readonly hours?: readonly number[];
  readonly week?: number;
  /** Those who must be there. */
  readonly people: readonly string[];
  /** Each meeting of the other has one of this forum's so many days before it. */
  readonly before: readonly { readonly forum: string; readonly days: readonly [number, number] }[];
  /** None of its meetings has one of the other's less than so many days after it: the other needs its minutes. */
  readonly clear?: readonly { readonly forum: string; readonly days: number }[];
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

/** How far the planner has come. */
export interface Progress {
  readonly placed: number;
  readonly of: number;
}

/** What a year is planned under, beside its instance. */
export interface Terms {
  /** The same seed gives the same plan; 1 when not told. */
  readonly seed?: number;
  /** No new meeting before this day. */
  readonly from?: number;
  /** Meetings that stay whatever it costs, also where they break a rule. */
  readonly locked?: readonly Planned[];
  /** The plan that stands: as few of its meetings as can be are moved. */
  readonly standing?: readonly Planned[];
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between the steps; what is planned so far is the answer. */
  readonly shouldStop?: () => boolean;
}

/** What a forum did not get: a period (`2026-09`, `year`, or the date after a gap or of the meeting that was to be preceded) and the rule. */
export interface Gap {
  readonly forum: string;
  readonly period: string;
  readonly rule: 'cadence' | 'precede';
}

/** What stands in the way: no open day, not all are free, all are free but meet elsewhere, or the days lie wrong to each other. */
export type Reason = 'no-open-day' | 'people-away' | 'other-meetings' | 'apart';

/** A way out; the number of days it opens. */
export type Relaxation =
  | { readonly kind: 'move'; readonly forum: string; readonly days: number }
  | { readonly kind: 'without'; readonly person: string; readonly days: number }
  | { readonly kind: 'skip'; readonly days: 0 };

export interface Unmet extends Gap {
  readonly reason: Reason;
  /** Those who are in the way: their meetings in the period, and its days on which they are away all hours. */
  readonly people: readonly {
    readonly id: string;
    readonly meetings: number;
    readonly awayDays: number;
  }[];
  /** Cheapest first. */
  readonly relaxations: readonly Relaxation[];
}

/** Shares from 0 to 1 of the meetings that keep each wish, and person-days with more than three meetings. */
export interface Scores {
  readonly regularity: number;
  readonly preference: number;
  readonly evenGaps: number;
  readonly crowdedPersonDays: number;
}

export interface ProposedYear {
  readonly meetings: readonly Planned[];
  readonly unmet: readonly Unmet[];
  readonly scores: Scores;
  /** How many meetings of the standing plan lie elsewhere now; 0 where there was none. */
  readonly moved: number;
}
