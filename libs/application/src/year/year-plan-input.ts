import { isCadence } from '#kernel/time/cadence/cadence';
import { type Calendar, calendarOf, julyOf } from '#kernel/time/calendar';
import { addDays, asDay } from '#kernel/time/day';
import { calendarIn, type Calendars } from '#kernel/time/unit-calendar';
import type { SchoolYear } from '#kernel/time/school-year';
import { asWallTime } from '#kernel/time/wall-time';
import type { Kept, PlannedForum, Preference, YearPlanInput } from '#kernel/year-plan/plan';
import type { KeptRow, SeriesRow } from '#persistence/meeting/series.queries';

/** What the planner is told, as rows hold it. */
export interface YearRows {
  readonly schoolYear: SchoolYear;
  readonly calendars: Calendars;
  readonly today: string;
  readonly series: readonly SeriesRow[];
  readonly kept: readonly KeptRow[];
}

const halfYearly = (key: string, count: number) => ({ key, timesPer: 'half-year' as const, count });

const forumOf = (row: SeriesRow): PlannedForum[] => {
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
      standing: row.standing.flatMap(({ key, timesPerHalfYear }) =>
        timesPerHalfYear === null ? [] : [halfYearly(key, timesPerHalfYear)],
      ),
      guests: row.guests.map(({ key, times, person, withItem }) => ({
        ...halfYearly(key, times),
        ...(person === null ? {} : { person }),
        ...(withItem === null ? {} : { with: withItem }),
      })),
    },
  ];
};

const keptOf = ({ day, starts, ...row }: KeptRow): Kept => ({
  ...row,
  day: asDay(day),
  starts: asWallTime(starts),
});

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
    forumOf(row).map((forum) =>
      row.unit !== null && calendars.units.has(row.unit)
        ? { ...forum, calendar: withoutJuly(calendarIn(calendars, row.unit), schoolYear) }
        : forum,
    ),
  ),
  seats: series.flatMap(({ forum, seats }) => seats.map((seat) => ({ forum, ...seat }))),
  kept: kept.map(keptOf),
  from: addDays(asDay(today), 1),
});
