import type { At } from '../at.js';
import type { ForumId, MeetingId, SeatId } from '../ids.js';
import { done, refuse, type Outcome, type Refusal } from '../outcome.js';
import type { Cadence } from '../time/cadence/cadence.js';
import { addDays, asDay } from '../time/day.js';

/** Why a meeting is called outside the series. */
export const occasions = ['on-demand', 'acute', 'per-case', 'transition'] as const;
export type Occasion = (typeof occasions)[number];

/** The meeting that is asked for. `place`: null takes the forum's own. Times are wall clock, `09:00`. */
export interface Call {
  readonly id: MeetingId;
  readonly forum: ForumId;
  readonly occasion: Occasion;
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
  readonly place: string | null;
  /** Seats on demand and guests who are asked to this one. */
  readonly asked: readonly SeatId[];
}

/** What the plan says of the forum's meetings: how they come, and where it is at home. */
export interface CalledForum {
  readonly cadence: Cadence;
  readonly place: string | null;
  /** The seats that are asked one by one and have somebody in them on the day. */
  readonly askable: readonly SeatId[];
}

/** Ordinary working hours, in minutes of the day: from 08:00 to 16:00. */
const ordinary = { from: 8 * 60, to: 16 * 60 };

const minutesOf = (wall: string): number =>
  Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));

/** Does the plan let such an occasion call this forum? On demand also where extra meetings may be added (MEL-R29). */
const calls = (cadence: Cadence, occasion: Occasion): boolean => {
  if (occasion === 'acute') return cadence.acute !== undefined;
  const when = 'when' in cadence ? cadence.when : null;
  return when === occasion || (occasion === 'on-demand' && cadence.extra === 'on-demand');
};

/** What the forum can be called for, by the words of its plan. */
export const occasionsOf = (cadence: Cadence): Occasion[] =>
  occasions.filter((occasion) => calls(cadence, occasion));

const askedRefusal = ({ askable }: CalledForum, { asked }: Call): Refusal | null => {
  const fields = asked.flatMap((seat, at) =>
    askable.includes(seat) ? [] : [{ path: `asked.${at}`, code: 'not-allowed' }],
  );
  return fields.length === 0 ? null : refuse('meeting.seat-not-asked', { fields });
};

const hoursRefusal = ({ cadence }: CalledForum, { day, starts, minutes }: Call, at: At) => {
  const from = minutesOf(starts);
  const isWorkingDay = at.calendar.workingDaysBetween(addDays(asDay(day), -1), day) === 1;
  const inHours = from >= ordinary.from && from + minutes <= ordinary.to;
  return (isWorkingDay && inHours) || cadence.hours === 'outside'
    ? null
    : refuse('meeting.outside-hours', { fields: [{ path: 'starts', code: 'not-allowed' }] });
};

/** Where it is held: the forum's own place, or where the child is, which whoever calls must say. */
const placeOf = ({ cadence, place }: CalledForum, call: Call): string | Refusal => {
  const own = cadence.where === 'follows-the-child' ? null : place;
  const at = cadence.where === 'fixed' ? own : (call.place ?? own);
  return at ?? refuse('meeting.place-missing', { fields: [{ path: 'place', code: 'required' }] });
};

/**
 * Calls a meeting outside the series, as far as the plan's words let it: acute, on demand, for a case, at a transition.
 * @returns where it is held; refusals `meeting.not-called-here`, `meeting.day-past`, `meeting.outside-hours`, `meeting.place-missing`,
 *   `meeting.seat-not-asked`
 */
export const callMeeting = (
  forum: CalledForum,
  call: Call,
  at: At,
): Outcome<{ readonly place: string }> => {
  if (!calls(forum.cadence, call.occasion)) return refuse('meeting.not-called-here');
  if (call.day < at.today) {
    return refuse('meeting.day-past', { fields: [{ path: 'day', code: 'past' }] });
  }
  const refusal = hoursRefusal(forum, call, at) ?? askedRefusal(forum, call);
  if (refusal !== null) return refusal;
  const place = placeOf(forum, call);
  if (typeof place !== 'string') return place;
  return done(
    { place },
    {
      ...{ name: 'meeting.called', level: 'system', from: null, to: 'planned' },
      about: { noun: 'meeting', id: call.id },
      forum: call.forum,
      ids: { occasion: call.occasion },
    },
  );
};
