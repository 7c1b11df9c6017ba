import type { YearChange } from '#contract/year-proposal';
import type { ForumId, PersonId } from '#kernel/ids';
import { calendarOf, type Calendar, type ClosedDay } from '#kernel/time/calendar';
import { addDays, asDay, type Day, dayNumber, daysOf, type Span } from '#kernel/time/day';
import { type SchoolYear, spanOfSchoolYear } from '#kernel/time/school-year';
import type { Calendars } from '#kernel/time/unit-calendar';
import { asWallTime } from '#kernel/time/wall-time';
import type { Booking, PlannedForum, PlannedSeat, YearPlanInput } from '#kernel/year-plan/plan';
import { jointName } from '#kernel/year-plan/planner/joint';
import { instanceOf } from '#kernel/year-plan/planner/of-plan';
import type { PlanTask } from '#kernel/year-plan/planner/plan-task';
import { plannedOf as placeOf } from '#kernel/year-plan/proposal';
import { busyWithin } from '#persistence/calendar/busy.queries';
import { type SeriesRow, seriesOf } from '#persistence/meeting/series.queries';
import {
  groundOf,
  requiredAt,
  standingMeetings,
  type StandingRow,
} from '#persistence/year/proposal.queries';
import type { Store } from '../../store.js';
import { yearPlanInput } from '../year-plan-input.js';

/** What is planned: a school year, and what has changed in it. */
export interface Asked {
  readonly schoolYear: SchoolYear;
  readonly changes: readonly YearChange[];
  /** Open what is missing and move nothing, plan all that may move anew, or move only what must. */
  readonly aim: 'open' | 'new' | 'replan';
}

/** A year as it stands when a proposal is made. */
export interface YearGround {
  readonly from: Day;
  readonly ground: string;
  readonly standing: readonly StandingRow[];
  readonly task: PlanTask;
}

/** The planner's meeting of a row: one that two forums hold together is the pair's. */
export const plannedOf = (row: StandingRow) => placeOf({ ...row, forum: jointName(row) });

const allDay = { starts: asWallTime('00:00'), minutes: 24 * 60 };

const spanOf = ({ from, to }: { readonly from: string; readonly to: string }): Span => ({
  from: asDay(from),
  to: asDay(to),
});

const closing = (span: Span): ClosedDay[] =>
  daysOf(span).map((day) => ({ day, reason: 'closed', name: { nb: '' } }));

const withClosed = (calendar: Calendar, days: readonly ClosedDay[]): Calendar =>
  days.length === 0 ? calendar : calendarOf([...calendar.closed.values(), ...days]);

/** The days a change closes for a forum: those of its unit, those of all, or those before it begins. */
const closedFor = (forum: SeriesRow, changes: readonly YearChange[], first: Day): ClosedDay[] =>
  changes.flatMap((change) => {
    if (change.kind === 'begins' && change.forum === forum.forum && change.from > first)
      return closing({ from: first, to: addDays(asDay(change.from), -1) });
    if (change.kind !== 'closed') return [];
    const isAll = change.forum === null && change.unit === null;
    const isMine =
      change.forum === forum.forum || (change.unit !== null && change.unit === forum.unit);
    return isAll || isMine ? closing(spanOf(change)) : [];
  });

const awayOf = (changes: readonly YearChange[]): Booking[] =>
  changes.flatMap((change) =>
    change.kind === 'away'
      ? daysOf(spanOf(change)).map((day) => ({ people: [change.person], day, ...allDay }))
      : [],
  );

/** Whether everyone and everything the changes name is the municipality's own. */
const isKnown = (changes: readonly YearChange[], series: readonly SeriesRow[]): boolean => {
  const forums = new Set(series.map(({ forum }) => forum));
  const units = new Set(series.map(({ unit }) => unit));
  const people = new Set(series.flatMap(({ seats }) => seats.map(({ person }) => person)));
  return changes.every((change) => {
    if (change.kind === 'away') return people.has(change.person);
    if (change.kind === 'begins') return forums.has(change.forum);
    return (
      (change.forum === null || forums.has(change.forum)) &&
      (change.unit === null || units.has(change.unit))
    );
  });
};

/** Meetings that are not planned take the time of those who are called all the same. */
const bookedBy = async ({ em }: Store, rows: readonly StandingRow[]): Promise<Booking[]> => {
  const others = rows.filter(({ state }) => state !== 'cancelled');
  const called = await requiredAt(
    em,
    others.map(({ id }) => id),
  );
  const people = Map.groupBy(called, ({ meeting }) => meeting);
  return others.map(({ id, day, starts, minutes }) => ({
    people: (people.get(id) ?? []).map(({ person }): PersonId => person),
    day: asDay(day),
    starts: asWallTime(starts),
    minutes,
  }));
};

/** Those who are called to coming meetings of a forum and sit there no more, or not yet: they too must be free for it. */
const calledBeside = async (
  { em }: Store,
  { seats }: YearPlanInput,
  coming: readonly StandingRow[],
): Promise<PlannedSeat[]> => {
  const forums = new Map(coming.map(({ id, forum }) => [id, forum]));
  const known = new Set(
    seats.flatMap(({ forum, person, required }) => (required ? [`${forum} ${person}`] : [])),
  );
  return (await requiredAt(em, [...forums.keys()])).flatMap(({ meeting, person }) => {
    const forum = forums.get(meeting);
    if (forum === undefined || known.has(`${forum} ${person}`)) return [];
    known.add(`${forum} ${person}`);
    return [{ forum, person, required: true }];
  });
};

const changedForums = (
  input: YearPlanInput,
  series: readonly SeriesRow[],
  changes: readonly YearChange[],
): PlannedForum[] => {
  const rows = new Map<ForumId, SeriesRow>(series.map((row) => [row.forum, row]));
  const { from } = spanOfSchoolYear(input.schoolYear);
  return input.forums.map((forum) => {
    const row = rows.get(forum.forum);
    const days = row === undefined ? [] : closedFor(row, changes, from);
    if (days.length === 0) return forum;
    return { ...forum, calendar: withClosed(forum.calendar ?? input.calendar, days) };
  });
};

/** What people have told that they are taken by. */
const busyOf = async ({ em, actor }: Store, span: Span): Promise<Booking[]> =>
  (await busyWithin(em, actor.owner, span)).map(({ person, day, starts, minutes }) => ({
    people: [person],
    day: asDay(day),
    starts: asWallTime(starts),
    minutes,
  }));

/** Reads the year, and makes it a task for the planner. Null when a change names what is not the municipality's. */
export async function yearGround(
  store: Store,
  calendars: Calendars,
  { schoolYear, changes, aim }: Asked,
): Promise<YearGround | null> {
  const { em, actor, at } = store;
  const span = spanOfSchoolYear(schoolYear);
  const series = await seriesOf(em, actor.owner, schoolYear);
  if (!isKnown(changes, series)) return null;
  const tomorrow = addDays(asDay(at.today), 1);
  const from = tomorrow > span.from ? tomorrow : span.from;
  const standing = await standingMeetings(em, actor.owner, span);
  const kept = standing.map(({ forum, state }) => ({ forum, cancelled: state === 'cancelled' }));
  const bare = yearPlanInput({ schoolYear, calendars, today: at.today, series, kept });
  const planned = new Set(instanceOf(bare).forums.map(({ id }) => id));
  // One that was called beside the rhythm fills no place in it, but is moved with the others.
  const isPlanned = (row: StandingRow): boolean =>
    planned.has(jointName(row)) && (aim !== 'open' || row.key !== null);
  const others = standing.filter((row) => !isPlanned(row));
  const busy = await busyOf(store, { from, to: span.to });
  const booked = [...awayOf(changes), ...busy, ...(await bookedBy(store, others))];
  const coming = standing.filter(({ day, state }) => day >= from && state !== 'cancelled');
  const seats = [...bare.seats, ...(await calledBeside(store, bare, coming))];
  const forums = changedForums(bare, series, changes);
  const instance = instanceOf({ ...bare, seats, forums, booked });
  // One that was called off counts as held: no other is to come in its place.
  const held = standing.filter(isPlanned);
  const stays = ({ state, day }: StandingRow): boolean =>
    aim === 'open' || state !== 'planned' || day < from;
  const task: PlanTask = {
    instance,
    standing: held.map(plannedOf),
    locked: held.filter(stays).map(plannedOf),
    from: dayNumber(from),
    sparing: aim === 'replan',
    seed: 1,
  };
  return {
    from,
    ground: await groundOf(em, actor.owner, { from, to: span.to }),
    standing: held,
    task,
  };
}
