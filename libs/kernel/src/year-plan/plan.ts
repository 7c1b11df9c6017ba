import type { ForumId, PersonId } from '../ids.js';
import type { Cadence } from '../time/cadence/cadence.js';
import type { Calendar } from '../time/calendar.js';
import type { Day, Weekday } from '../time/day.js';
import type { SchoolYear } from '../time/school-year.js';
import type { WallTime } from '../time/wall-time.js';
import type { GuestRule, Obligation } from './obligation.js';

/** What a forum would like. Wishes, not demands: they give way to holidays and to people who are elsewhere. */
export interface Preference {
  readonly weekdays?: readonly Weekday[];
  /** 2 for the second Tuesday of the month. */
  readonly weekOfMonth?: number;
  readonly starts?: readonly WallTime[];
}

/** The rhythm of a forum. */
export interface Series {
  readonly cadence: Cadence;
  /** How many to plan in each period where the cadence gives a band («2–4 ganger»); the least if left out. */
  readonly planned?: number;
  readonly minutes: number;
  readonly zone: string;
  readonly prefers: Preference;
}

/**
 * A proposed meeting. `key` (`2026/03`) is its name for life: it counts places in the year's rhythm, not meetings, so
 * that it stays the same when another one is moved, dropped or added.
 */
export interface Occurrence {
  readonly key: string;
  /** Key of the period whose count it belongs to: `2026-09`, `2026-autumn` or `2026`. */
  readonly period: string;
  readonly day: Day;
  readonly starts: WallTime;
  readonly minutes: number;
  readonly zone: string;
}

export const conflictReasons = [
  'period-closed',
  'too-few-open-days',
  'days-gone-by',
  'people-busy',
  'too-soon-before',
  'none-follows',
  'standing-unmet',
  'guest-unmet',
  'guest-busy',
] as const;
/**
 * Why a rule could not be kept. The first four leave the occurrence without a place; the others concern one that is
 * placed. Text keys: `year-plan.conflict.<reason>`.
 */
export type ConflictReason = (typeof conflictReasons)[number];

export interface Conflict {
  readonly reason: ConflictReason;
  readonly forum: ForumId | null;
  /** The occurrence, where it concerns one. */
  readonly occurrence: string | null;
  readonly period: string;
  /** Those who are busy in the best place that was found. */
  readonly people: readonly PersonId[];
  /** Values for the text. Numbers, days and keys only. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** The forum's minutes must be out so many days before the next meeting of the other (`mustPrecede` of the pack). */
export interface Precedes {
  readonly forum: ForumId;
  readonly days: number;
}

export interface PlannedForum {
  readonly forum: ForumId;
  readonly series: Series;
  /** Where it meets; people need `travelMinutes` between different places. */
  readonly place?: string;
  /** The calendar of its unit, where that is another than the municipality's. */
  readonly calendar?: Calendar;
  readonly precedes?: readonly Precedes[];
  readonly standing?: readonly Obligation[];
  readonly guests?: readonly GuestRule[];
}

/** A person in a seat. Only those required are kept from being in two meetings at once. */
export interface PlannedSeat {
  readonly forum: ForumId;
  readonly person: PersonId;
  readonly required: boolean;
}

/** What people already have in the calendar: it is not moved. */
export interface Booking {
  readonly people: readonly PersonId[];
  readonly day: Day;
  readonly starts: WallTime;
  readonly minutes: number;
}

/**
 * A meeting that is set up already, held or coming: it stays where it is, and the rest of the year is planned around it.
 * A cancelled one takes nobody's time, but its key is used up.
 */
export interface Kept {
  readonly forum: ForumId;
  readonly key: string;
  readonly day: Day;
  readonly starts: WallTime;
  readonly minutes: number;
  readonly cancelled: boolean;
  readonly carries: readonly string[];
}

export interface YearPlanInput {
  readonly schoolYear: SchoolYear;
  readonly calendar: Calendar;
  readonly forums: readonly PlannedForum[];
  readonly seats: readonly PlannedSeat[];
  readonly booked?: readonly Booking[];
  readonly kept?: readonly Kept[];
  /** The first day on which something new may be placed; the first of the school year if left out. */
  readonly from?: Day;
  /** Within which hours meetings lie; 08:00 to 15:30 if left out. */
  readonly hours?: { readonly from: WallTime; readonly to: WallTime };
  readonly travelMinutes?: number;
}

export interface PlannedMeeting extends Occurrence {
  readonly forum: ForumId;
  /** Keys of the standing items it has on the agenda. */
  readonly standing: readonly string[];
  /** Keys of the guests invited to it. */
  readonly guests: readonly string[];
}

/** The whole year: what was kept and what was placed, in order of time, and every rule that could not be kept. */
export interface YearPlan {
  readonly meetings: readonly PlannedMeeting[];
  readonly conflicts: readonly Conflict[];
}
