import { type Cadence, isCadence } from '#kernel/time/cadence/cadence';
import { type Calendar, calendarOf, julyOf } from '#kernel/time/calendar';
import { addDays, asDay } from '#kernel/time/day';
import { calendarIn, type Calendars } from '#kernel/time/unit-calendar';
import type { SchoolYear } from '#kernel/time/school-year';
import type { Beside, Kept, PlannedForum, Preference, YearPlanInput } from '#kernel/year-plan/plan';
import type { SeriesRow } from '#persistence/meeting/series.queries';

/** What the planner is told, as rows hold it. */
export interface YearRows {
  readonly schoolYear: SchoolYear;
  readonly calendars: Calendars;
  readonly today: string;
  readonly series: readonly SeriesRow[];
  readonly kept: readonly Kept[];
}

/** How near before or after another forum's meeting, in days, where the plan does not say. */
const near: Beside['days'] = [1, 31];

/** The forums a cadence speaks of: one, or all that were made of it. */
const besideOf = (said: Cadence['before'], all: readonly SeriesRow[]): Beside[] =>
  said === undefined
    ? []
    : all
        .filter(({ key }) => key === said.forum || key.startsWith(`${said.forum}.`))
        .map(({ forum }) => ({
          forum,
          days: [said.minDays ?? near[0], said.maxDays ?? near[1]],
        }));

/** The forum that a cadence shares meetings with, where there is one by that key. */
const jointOf = (
  said: Cadence['joint'],
  all: readonly SeriesRow[],
): Pick<PlannedForum, 'joint'> => {
  const other = said && all.find(({ key }) => key === said.forum);
  return said && other ? { joint: { forum: other.forum, count: said.count } } : {};
};

const forumOf = (row: SeriesRow, all: readonly SeriesRow[]): PlannedForum[] => {
  if (!isCadence(row.cadence)) return [];
  const { planned, ...prefers } = row.preference as Preference & { planned?: number };
  return [
    {
      forum: row.forum,
      place: row.place,
      series: {
        cadence: row.cadence,
        minutes: row.minutes,
        zone: row.zone,
        prefers,
        ...(planned === undefined ? {} : { planned }),
      },
      precedes: row.precedes,
      before: besideOf(row.cadence.before, all),
      after: besideOf(row.cadence.after, all),
      ...jointOf(row.cadence.joint, all),
    },
  ];
};

/** No forum meets in July, whatever the calendar's rows say. */
const withoutJuly = (calendar: Calendar, schoolYear: SchoolYear): Calendar =>
  calendarOf([...calendar.closed.values(), ...julyOf(schoolYear)]);

/** The planner's question: all forums together, around what stands, from tomorrow on. */
export const yearPlanInput = ({
  schoolYear,
  calendars,
  today,
  series,
  kept,
}: YearRows): YearPlanInput => ({
  schoolYear,
  calendar: withoutJuly(calendars.owner, schoolYear),
  forums: series.flatMap((row) =>
    forumOf(row, series).map((forum) =>
      row.unit !== null && calendars.units.has(row.unit)
        ? { ...forum, calendar: withoutJuly(calendarIn(calendars, row.unit), schoolYear) }
        : forum,
    ),
  ),
  seats: series.flatMap(({ forum, seats }) => seats.map((seat) => ({ forum, ...seat }))),
  kept,
  from: addDays(asDay(today), 1),
});
