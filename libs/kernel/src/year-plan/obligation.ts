import type { PersonId } from '../ids.js';
import type { Day, Span } from '../time/day.js';
import { isWithin } from '../time/day.js';
import type { Period, PeriodUnit } from '../time/school-year.js';
import { periodsOf, schoolYearOf } from '../time/school-year.js';

/**
 * Something a forum must have on so many of its meetings: an item («SLT-arbeidet settes på agendaen en gang hvert
 * halvår», MEL-R24) or a guest («deltar på møter to ganger pr. halvår», MEL-R39).
 */
export interface Obligation {
  readonly key: string;
  readonly timesPer: PeriodUnit;
  readonly count: number;
}

/** A guest on schedule. */
export interface GuestRule extends Obligation {
  /** Who it is, where that is known: the planner then looks for meetings at which the guest is free. */
  readonly person?: PersonId;
  /** The guest comes to the meetings that have this standing item. */
  readonly with?: string;
}

/** A meeting as obligations see it. `carries`: keys of its standing items and of its invited guests. */
export interface ObligedMeeting {
  readonly day: Day;
  readonly cancelled: boolean;
  readonly carries: readonly string[];
}

/** A meeting that is to get an item or a guest. */
export interface Due<Meeting> {
  readonly meeting: Meeting;
  readonly key: string;
}

/** How it stands with an obligation in a period. */
export interface Standing {
  readonly obligation: Obligation;
  readonly period: Period;
  /** Meetings of the period that have it, held or coming. */
  readonly has: number;
  /** Coming meetings that could still get it. */
  readonly room: number;
  readonly state: 'met' | 'open' | 'missed';
}

/** Picks so many of a list, evenly and as early as even allows. */
export const spread = <Thing>(things: readonly Thing[], count: number): Thing[] =>
  count >= things.length
    ? [...things]
    : things.filter((_, index) =>
        Array.from({ length: count }, (__, nth) =>
          Math.floor((nth * things.length) / count),
        ).includes(index),
      );

const held = <M extends ObligedMeeting>(meetings: readonly M[], within: Span): M[] =>
  meetings
    .filter((meeting) => !meeting.cancelled && isWithin(meeting.day, within))
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));

const periodsTouched = (days: readonly Day[], unit: PeriodUnit): Period[] => {
  const years = [...new Set(days.map(schoolYearOf))].toSorted((one, other) => one - other);
  return years.flatMap((year) => periodsOf(unit, year));
};

/** The obligation in every period of today's school year and of those that meetings lie in. */
const standingsOf = <M extends ObligedMeeting>(
  meetings: readonly M[],
  obligation: Obligation,
  today: Day,
): (Standing & { readonly free: readonly M[] })[] =>
  periodsTouched([today, ...meetings.map(({ day }) => day)], obligation.timesPer).map((period) => {
    const inPeriod = held(meetings, period);
    const has = inPeriod.filter(({ carries }) => carries.includes(obligation.key)).length;
    const free = inPeriod.filter(
      ({ day, carries }) => day >= today && !carries.includes(obligation.key),
    );
    const missing = obligation.count - has;
    const state = missing <= 0 ? 'met' : free.length >= missing ? 'open' : 'missed';
    return { obligation, period, has, room: free.length, state, free };
  });

/**
 * Which coming meetings must get which standing items so that every period has its count. What is already on an
 * agenda counts; a cancelled meeting does not, so its item falls to another.
 */
export const standingDue = <M extends ObligedMeeting>(
  meetings: readonly M[],
  standing: readonly Obligation[],
  today: Day,
): Due<M>[] =>
  standing.flatMap((obligation) =>
    standingsOf(meetings, obligation, today).flatMap(({ has, free }) =>
      spread(free, Math.max(0, obligation.count - has)).map((meeting) => ({
        meeting,
        key: obligation.key,
      })),
    ),
  );

/**
 * Which coming meetings each guest must be invited to. A guest tied to an item (`with`) is invited where the item is,
 * so ask `standingDue` first and let the meetings carry what it answers.
 */
export const guestQuota = <M extends ObligedMeeting>(
  meetings: readonly M[],
  guests: readonly GuestRule[],
  today: Day,
): Due<M>[] =>
  guests.flatMap((guest) => {
    const tied = guest.with;
    const eligible = tied ? meetings.filter(({ carries }) => carries.includes(tied)) : meetings;
    return standingDue(eligible, [guest], today);
  });

/** How it stands with each obligation, period by period: the arcs of the year wheel. Periods without meetings count too. */
export const obligationsOf = (
  meetings: readonly ObligedMeeting[],
  obligations: readonly Obligation[],
  today: Day,
): Standing[] =>
  obligations.flatMap((obligation) =>
    standingsOf(meetings, obligation, today).map(({ free: _, ...standing }) => standing),
  );
