import type { Actor } from './access/actor.js';
import type { ForumId, PersonId } from './ids.js';
import { refuse, type Fact, type Refusal } from './outcome.js';
import { addWorkingDays, type Calendar, workingDaysBetween } from './time/calendar.js';
import { asDay } from './time/day.js';
import { norwegianZone, todayIn } from './time/zone.js';

/** The municipality's calendar, reduced to what rules ask of it. Days are `YYYY-MM-DD`. */
export interface WorkingCalendar {
  /** The day `days` working days after `day`; the day itself for 0. */
  addWorkingDays(day: string, days: number): string;
  /** How many working days lie after `from` up to and including `to`; negative backwards. */
  workingDaysBetween(from: string, to: string): number;
  /** The day in Europe/Oslo that an instant falls on. */
  dayOf(instant: Date): string;
}

/** The calendar of a municipality's closed days, as rules see it. */
export const workingCalendar = (calendar: Calendar): WorkingCalendar => ({
  addWorkingDays: (day, days) => addWorkingDays(asDay(day), days, calendar),
  workingDaysBetween: (from, to) => workingDaysBetween(asDay(from), asDay(to), calendar),
  dayOf: (instant) => todayIn(norwegianZone, instant),
});

/** When and by whom a deed is done. Given to every rule: no rule reads a clock. */
export interface At {
  readonly today: string;
  readonly now: Date;
  /** Null when a clock does it. */
  readonly by: PersonId | null;
  readonly calendar: WorkingCalendar;
}

/** The moment of an actor: its clock's instant, the day that is in the municipality, and who it is. */
export const momentOf = (actor: Actor, calendar: WorkingCalendar): At => {
  const now = actor.clock.now();
  return { now, today: calendar.dayOf(now), by: actor.person, calendar };
};

/**
 * Two deeds on one row have one winner: whoever acted on an older version is told what it looks like now.
 * @returns refusal `version.stale` with the current version, or null when the version is the row's
 */
export const staleness = (
  row: { readonly version: number; readonly state?: string },
  version: number,
): Refusal | null =>
  row.version === version
    ? null
    : refuse('version.stale', {
        current: { version: row.version, ...(row.state === undefined ? {} : { state: row.state }) },
      });

/** Is there a word in it? Blank text answers no question. */
export const said = (text: string | null | undefined): text is string =>
  typeof text === 'string' && text.trim() !== '';

/** Tells leadership's pages that a forum's numbers moved, and nothing about which row moved them. */
export const forumCounted = (forum: ForumId): Fact => ({
  name: 'forum.counted',
  level: 'system',
  about: { noun: 'forum', id: forum },
  forum,
});
