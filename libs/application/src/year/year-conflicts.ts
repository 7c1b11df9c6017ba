import type { YearConflict, YearMeeting } from '#contract/year';
import { isOf } from '#kernel/meeting/forums-of';
import { isCadence } from '#kernel/time/cadence/cadence';
import { calendarOf, closedBecause, julyOf } from '#kernel/time/calendar';
import { asDay, type Day } from '#kernel/time/day';
import { calendarIn, type Calendars } from '#kernel/time/unit-calendar';
import { countsOf } from '#kernel/year-plan/counts';
import { type Obligation, obligationsOf } from '#kernel/year-plan/obligation';
import { tooLate } from '#kernel/year-plan/precedence';
import type { CollisionRow, YearForumRow } from '#persistence/views/year.queries';

/** A year as it stands, to look for what does not add up. */
export interface StandingYear {
  readonly rows: readonly YearForumRow[];
  readonly meetings: readonly YearMeeting[];
  readonly collisions: readonly CollisionRow[];
  readonly calendars: Calendars;
  readonly schoolYear: number;
  readonly today: Day;
}

/** What the plan asks of a forum's meetings in each half-year. */
export const dutiesOf = ({
  standing,
  guests,
}: Pick<YearForumRow, 'standing' | 'guests'>): Obligation[] => [
  ...standing.flatMap(({ key, timesPerHalfYear }) =>
    timesPerHalfYear === null
      ? []
      : [{ key, timesPer: 'half-year' as const, count: timesPerHalfYear }],
  ),
  ...guests.map(({ key, times }) => ({ key, timesPer: 'half-year' as const, count: times })),
];

export const asObliged = ({ day, state, carries }: YearMeeting) => ({
  day: asDay(day),
  cancelled: state === 'cancelled',
  carries,
});

/** A forum of the year with its own meetings. */
interface Within {
  readonly year: StandingYear;
  readonly row: YearForumRow;
  readonly mine: readonly YearMeeting[];
}

const nobody = { person: null, other: null };
const isGoing = ({ state }: YearMeeting) => state !== 'cancelled';
const isMovable = ({ state }: YearMeeting) => state === 'planned' || state === 'summoned';
const openIn = ({ calendars, schoolYear }: StandingYear, { unit }: YearForumRow) =>
  calendarOf([...calendarIn(calendars, unit).closed.values(), ...julyOf(schoolYear)]);

const collided = ({ person, one, other }: CollisionRow): YearConflict => ({
  code: 'collision',
  forum: one.forum,
  meeting: one.meeting,
  values: { day: one.day, time: one.starts },
  person,
  other,
});

const closed = ({ year, row, mine }: Within): YearConflict[] => {
  const calendar = openIn(year, row);
  return mine
    .filter((meeting) => isMovable(meeting) && meeting.day >= year.today)
    .flatMap(({ id, day }) => {
      const reason = closedBecause(asDay(day), calendar);
      if (reason === null) return [];
      const values = { day, reason };
      return [{ code: 'closed-day', forum: row.id, meeting: id, values, ...nobody }];
    });
};

const outOfOrder = ({ year, row, mine }: Within): YearConflict[] =>
  row.precedes.flatMap((rule) => {
    const theirs = year.meetings.filter((other) => isOf(other, rule.forum) && isGoing(other));
    const days = theirs.map(({ day }) => asDay(day));
    return mine
      .filter((meeting) => isMovable(meeting) && meeting.day >= year.today)
      .flatMap(({ id, day }) => {
        const late = tooLate(asDay(day), [rule], () => days);
        if (late?.gap === undefined) return [];
        const next = theirs.find((other) => other.day >= day);
        return [
          {
            code: 'too-soon-before',
            forum: row.id,
            meeting: id,
            values: { day, days: late.days, gap: late.gap },
            person: null,
            other: { forum: rule.forum, meeting: next?.id ?? null },
          },
        ];
      });
  });

const miscounted = ({ year, row, mine }: Within): YearConflict[] => {
  const days = mine.filter(isGoing).map(({ day }) => asDay(day));
  if (!isCadence(row.cadence) || days.length === 0) return [];
  const { schoolYear, today } = year;
  return countsOf(row.cadence, days, { calendar: openIn(year, row), schoolYear })
    .filter(({ state, period }) => state !== 'kept' && period.to >= today)
    .map(({ period, has, min, max, state }) => ({
      code: state,
      forum: row.id,
      meeting: null,
      values: { period: period.key, has, needs: state === 'too-few' ? min : (max ?? min) },
      ...nobody,
    }));
};

const unmet = ({ year, row, mine }: Within): YearConflict[] =>
  obligationsOf(mine.map(asObliged), dutiesOf(row), year.today)
    .filter(({ state, period }) => state !== 'met' && period.to >= year.today && mine.length > 0)
    .map(({ obligation, period, has, state }) => ({
      code: state === 'open' ? 'duty-open' : 'duty-missed',
      forum: row.id,
      meeting: null,
      values: { period: period.key, has, needs: obligation.count, item: obligation.key },
      ...nobody,
    }));

/**
 * What does not add up in the rest of the year, and can still be mended: people in two places, closed days, minutes that
 * come too late, then counts and duties.
 */
export const yearConflicts = (year: StandingYear): YearConflict[] => {
  const forums = year.rows.map((row): Within => {
    const mine = year.meetings.filter((meeting) => isOf(meeting, row.id));
    return { year, row, mine };
  });
  return [
    ...year.collisions.map(collided),
    ...new Map(forums.flatMap(closed).map((one) => [one.meeting, one])).values(),
    ...forums.flatMap(outOfOrder),
    ...forums.flatMap(miscounted),
    ...forums.flatMap(unmet),
  ];
};
