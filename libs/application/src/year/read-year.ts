import { Injectable } from '@nestjs/common';
import type { Year, YearConflict, YearHoliday, YearMeeting, YearObligation } from '#contract/year';
import type { Actor } from '#kernel/access/actor';
import { type Calendar, calendarOf, type ClosedDay, julyOf } from '#kernel/time/calendar';
import { isCadence } from '#kernel/time/cadence/cadence';
import { addDays, asDay, type Day } from '#kernel/time/day';
import { schoolYearOf, spanOfSchoolYear } from '#kernel/time/school-year';
import { countsOf } from '#kernel/year-plan/counts';
import { type Obligation, obligationsOf } from '#kernel/year-plan/obligation';
import { yearForums, type YearForumRow, yearMeetings } from '#persistence/views/year.queries';
import { Calendars } from '../calendar/calendars.js';
import { UnitOfWork } from '../unit-of-work.js';

/** Stretches of days that are closed for one reason; public holidays of a single day are stretches of one. */
export const stretches = (days: readonly ClosedDay[]): YearHoliday[] =>
  days
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .reduce<YearHoliday[]>((found, { day, name, reason }) => {
      const last = found.at(-1);
      const follows =
        last !== undefined &&
        last.kind === reason &&
        last.name.nb === name.nb &&
        day <= addDays(asDay(last.to), 3);
      return follows
        ? [...found.slice(0, -1), { ...last, to: day }]
        : [...found, { from: day, to: day, name, kind: reason }];
    }, []);

const halfOf = (period: string): 'autumn' | 'spring' =>
  period.includes('spring') ? 'spring' : 'autumn';

/** What the plan asks of a forum's meetings in each half-year. */
const dutiesOf = ({ standing, guests }: YearForumRow): Obligation[] => [
  ...standing.flatMap(({ key, timesPerHalfYear }) =>
    timesPerHalfYear === null
      ? []
      : [{ key, timesPer: 'half-year' as const, count: timesPerHalfYear }],
  ),
  ...guests.map(({ key, times }) => ({ key, timesPer: 'half-year' as const, count: times })),
];

const asObliged = ({ day, state, carries }: YearMeeting) => ({
  day: asDay(day),
  cancelled: state === 'cancelled',
  carries,
});

/** The whole year of all forums: when each meets, what the plan asks, and what does not add up. */
@Injectable()
export class ReadYear {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** @param asked first year of the school year; today's when left out */
  async execute(actor: Actor, asked?: number): Promise<Year> {
    const calendar = await this.calendars.days(actor.owner);
    return this.work.read(actor, 'year.read', {
      load: async ({ em, at }) => {
        const today = asDay(at.today);
        const schoolYear = asked ?? schoolYearOf(today);
        const within = spanOfSchoolYear(schoolYear);
        const { from, to } = within;
        const rows = await yearForums(em, { person: actor.person, today, within });
        const meetings = await yearMeetings(em, from, to);
        const closed = [...calendar.closed.values()].filter(({ day }) => day >= from && day <= to);
        return {
          schoolYear,
          today,
          forums: rows.map(({ standing: _standing, guests: _guests, ...forum }) => forum),
          meetings,
          holidays: stretches([...calendarOf([...closed, ...julyOf(schoolYear)]).closed.values()]),
          obligations: rows.flatMap((row) => obligations(row, meetings, today)),
          conflicts: rows.flatMap((row) =>
            conflicts(row, meetings, { calendar, schoolYear, today }),
          ),
        };
      },
    });
  }
}

const ofForum = (meetings: readonly YearMeeting[], forum: string) =>
  meetings.filter((meeting) => meeting.forum === forum);

const obligations = (
  row: YearForumRow,
  meetings: readonly YearMeeting[],
  today: Day,
): YearObligation[] =>
  obligationsOf(ofForum(meetings, row.id).map(asObliged), dutiesOf(row), today).map(
    ({ obligation, period, has, state }) => ({
      forum: row.id,
      half: halfOf(period.key),
      key: obligation.key,
      required: obligation.count,
      planned: has,
      met: state === 'met',
    }),
  );

const conflicts = (
  row: YearForumRow,
  meetings: readonly YearMeeting[],
  { calendar, schoolYear, today }: { calendar: Calendar; schoolYear: number; today: Day },
): YearConflict[] => {
  const mine = ofForum(meetings, row.id);
  const days = mine.filter(({ state }) => state !== 'cancelled').map(({ day }) => asDay(day));
  const counts =
    isCadence(row.cadence) && days.length > 0
      ? countsOf(row.cadence, days, { calendar, schoolYear })
      : [];
  const values = (period: string, has: number, needs: number) => ({ period, has, needs });
  return [
    ...counts
      .filter(({ state }) => state !== 'kept')
      .map(({ period, has, min, max, state }) => ({
        code: state,
        forum: row.id,
        meeting: null,
        values: values(period.key, has, state === 'too-few' ? min : (max ?? min)),
      })),
    ...obligationsOf(mine.map(asObliged), dutiesOf(row), today)
      .filter(({ state, period }) => state !== 'met' && period.to >= today && mine.length > 0)
      .map(({ obligation, period, has, state }) => ({
        code: state === 'open' ? 'duty-open' : 'duty-missed',
        forum: row.id,
        meeting: null,
        values: { ...values(period.key, has, obligation.count), item: obligation.key },
      })),
  ];
};
