import { Injectable } from '@nestjs/common';
import type { Year, YearForum, YearHoliday, YearMeeting, YearObligation } from '#contract/year';
import type { Actor } from '#kernel/access/actor';
import { mayOf } from '#kernel/access/may';
import { isOf } from '#kernel/meeting/forums-of';
import { calendarOf, type ClosedDay, julyOf } from '#kernel/time/calendar';
import { addDays, asDay, type Day } from '#kernel/time/day';
import { schoolYearOf, spanOfSchoolYear } from '#kernel/time/school-year';
import { obligationsOf } from '#kernel/year-plan/obligation';
import {
  yearCollisions,
  yearForums,
  type YearForumRow,
  yearMeetings,
  yearPeople,
} from '#persistence/views/year.queries';
import { Calendars } from '../calendar/calendars.js';
import { UnitOfWork } from '../unit-of-work.js';
import { asObliged, dutiesOf, yearConflicts } from './year-conflicts.js';

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

/** The whole year of all forums: when each meets, what the plan asks, and what does not add up. */
@Injectable()
export class ReadYear {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** @param asked first year of the school year; today's when left out */
  async execute(actor: Actor, asked?: number): Promise<Year> {
    const calendars = await this.calendars.all(actor.owner);
    const calendar = calendars.owner;
    return this.work.read(actor, 'year.read', {
      load: async ({ em, at }) => {
        const today = asDay(at.today);
        const schoolYear = asked ?? schoolYearOf(today);
        const within = spanOfSchoolYear(schoolYear);
        const { from, to } = within;
        const rows = await yearForums(em, { person: actor.person, today, within });
        const meetings = await yearMeetings(em, { from, to, person: actor.person });
        const collisions = await yearCollisions(em, { from: today > from ? today : from, to });
        const closed = [...calendar.closed.values()].filter(({ day }) => day >= from && day <= to);
        return {
          schoolYear,
          today,
          forums: rows.map((row) => forumOf(row, actor)),
          people: await yearPeople(em, within),
          items: itemsOf(rows),
          meetings,
          holidays: stretches([...calendarOf([...closed, ...julyOf(schoolYear)]).closed.values()]),
          obligations: rows.flatMap((row) => obligations(row, meetings, today)),
          conflicts: yearConflicts({ rows, meetings, collisions, calendars, schoolYear, today }),
        };
      },
    });
  }
}

const forumOf = (
  {
    standing: _standing,
    guests: _guests,
    precedes: _precedes,
    unit: _unit,
    ...forum
  }: YearForumRow,
  actor: Actor,
): YearForum => ({ ...forum, may: mayOf(actor, { forum: forum.id }, ['meeting.move']) });

/** The names of standing items and guests, each once. */
const itemsOf = (rows: readonly YearForumRow[]): Year['items'] => [
  ...new Map(
    rows.flatMap(({ standing, guests }) => [
      ...standing.map(({ key, title }) => [key, { key, name: title }] as const),
      ...guests.map(({ key, name }) => [key, { key, name }] as const),
    ]),
  ).values(),
];

const ofForum = (meetings: readonly YearMeeting[], forum: string) =>
  meetings.filter((meeting) => isOf(meeting, forum));

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
