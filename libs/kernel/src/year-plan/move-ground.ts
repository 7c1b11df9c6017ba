import type { ForumId, PersonId } from '../ids.js';
import type { Cadence } from '../time/cadence/cadence.js';
import type { Calendar } from '../time/calendar.js';
import type { Day } from '../time/day.js';
import { asWallTime, type WallTime } from '../time/wall-time.js';
import type { Obligation, ObligedMeeting } from './obligation.js';

/** Within which hours meetings lie, where nobody has said otherwise. */
export const usualHours = { from: asWallTime('08:00'), to: asWallTime('15:30') };

export const breakCodes = [
  'day-past',
  'busy',
  'busy-guest',
  'closed',
  'too-soon-before',
  'none-follows',
  'too-soon-after',
  'too-few',
  'too-many',
  'duty',
  'same-day',
  'hours',
  'agenda-late',
] as const;
export type BreakCode = (typeof breakCodes)[number];

export const weights = ['stops', 'breaks', 'note'] as const;
/** How much it weighs: `stops` is refused, `breaks` goes against the plan, `note` is worth knowing. */
export type Weight = (typeof weights)[number];

/** One thing a place would break. `values` are for the text; `person` and `forum` are whom it is about. */
export interface Break {
  readonly code: BreakCode;
  readonly weight: Weight;
  readonly values: Readonly<Record<string, string | number>>;
  readonly person?: PersonId;
  /** Null where the other forum is not to be told. */
  readonly forum?: ForumId | null;
}

/** Another forum that the order of meetings ties to this one: minutes must be out so many days before. */
export interface Tied {
  readonly forum: ForumId;
  readonly days: number;
  readonly meetings: readonly Day[];
}

/** Somebody who is called to the meeting, and what else they have. */
export interface Called {
  readonly person: PersonId;
  readonly required: boolean;
  readonly taken: readonly {
    readonly day: Day;
    readonly starts: WallTime;
    readonly minutes: number;
    readonly required: boolean;
    readonly forum: ForumId | null;
  }[];
}

/** All that a move of one meeting is weighed against. */
export interface MoveGround {
  readonly today: Day;
  readonly calendar: Calendar;
  readonly forum: ForumId;
  readonly meeting: ObligedMeeting;
  /** The agenda has gone out: its deadline is kept already. */
  readonly summoned: boolean;
  /** The forum's other meetings in the school year. */
  readonly others: readonly ObligedMeeting[];
  readonly cadence: Cadence | null;
  readonly duties: readonly Obligation[];
  /** Forums that are to have this one's minutes, and forums whose minutes this one is to have. */
  readonly before: readonly Tied[];
  readonly after: readonly Tied[];
  readonly people: readonly Called[];
  readonly hours: { readonly from: WallTime; readonly to: WallTime };
  /** Working days before the meeting by which the agenda is to be out; null while that is open. */
  readonly agendaBefore: number | null;
}

/** Where the meeting would stand. */
export interface MovePlace {
  readonly day: Day;
  readonly starts: WallTime;
  readonly minutes: number;
}
