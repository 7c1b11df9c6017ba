import type { ForumId, PersonId } from '../ids.js';
import type { Cadence } from '../time/cadence/cadence.js';
import type { Calendar } from '../time/calendar.js';
import type { Day, Weekday } from '../time/day.js';
import type { SchoolYear } from '../time/school-year.js';
import type { WallTime } from '../time/wall-time.js';

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

/** The forum's minutes must be out so many days before the next meeting of the other (`mustPrecede` of the pack). */
export interface Precedes {
  readonly forum: ForumId;
  readonly days: number;
}

/** Another forum beside whose meetings this one meets: so many days before or after, at least and at most. */
export interface Beside {
  readonly forum: ForumId;
  readonly days: readonly [number, number];
}

export interface PlannedForum {
  readonly forum: ForumId;
  readonly series: Series;
  /** Where it meets; people need `travelMinutes` between different places. */
  readonly place?: string;
  /** The calendar of its unit, where that is another than the municipality's. */
  readonly calendar?: Calendar;
  readonly precedes?: readonly Precedes[];
  /** Each meeting of another forum has one of this forum's so many days before it (`before` of a cadence), or each of its own one of the other's (`after`). */
  readonly before?: readonly Beside[];
  readonly after?: readonly Beside[];
  /** Another forum with which it holds so many of the year's meetings together; it holds where the other says so too. */
  readonly joint?: { readonly forum: ForumId; readonly count: number };
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

/** A meeting that is set up already, held or coming. A cancelled one takes nobody's time. */
export interface Kept {
  readonly forum: ForumId;
  readonly cancelled: boolean;
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
