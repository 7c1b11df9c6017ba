import type { ForumRef, PersonRef } from '#contract/forum';
import type { ForumId } from '#kernel/ids';
import { forumsOf } from '#kernel/meeting/forums-of';
import { isCadence } from '#kernel/time/cadence/cadence';
import { calendarOf, julyOf } from '#kernel/time/calendar';
import { asDay, type Span } from '#kernel/time/day';
import { schoolYearOf, spanOfSchoolYear } from '#kernel/time/school-year';
import { calendarIn, type Calendars } from '#kernel/time/unit-calendar';
import { asWallTime } from '#kernel/time/wall-time';
import { type Called, type MoveGround, type Tied, usualHours } from '#kernel/year-plan/move-ground';
import { Meeting } from '#persistence/meeting/meeting.row';
import {
  calledElsewhere,
  type CalledRow,
  movedForum,
  type MovedForumRow,
  type TiedRow,
} from '#persistence/meeting/move.queries';
import type { Store } from '../store.js';

/** What a move is weighed against, and the names of those it may concern. */
export interface Known {
  readonly ground: MoveGround;
  readonly people: ReadonlyMap<string, PersonRef>;
  readonly forums: ReadonlyMap<string, ForumRef>;
}

interface Moving {
  readonly meeting: Meeting;
  readonly calendars: Calendars;
  /** The forum whose rules are asked: the host, or the one it is held together with. */
  readonly forum: ForumId;
  /** The days that are tried. */
  readonly between: Span;
}

/** Reads what a move of the meeting is weighed against in each forum whose meeting it is, the host first. */
export async function groundsOf(store: Store, moving: Omit<Moving, 'forum'>): Promise<Known[]> {
  const all: Known[] = [];
  for (const forum of forumsOf(moving.meeting))
    all.push(await groundOf(store, { ...moving, forum }));
  return all;
}

/** What the rules of one forum say, in the school years the meeting stands in and is moved to. */
async function groundOf(store: Store, moving: Moving): Promise<Known> {
  const { meeting, forum, between } = moving;
  const span = yearsAround(meeting.day, between);
  const rules = await movedForum(store.em, forum, span);
  if (rules === undefined) throw new Error(`no forum of meeting ${meeting.id}`);
  const people = await calledElsewhere(store.em, meeting.id, between);
  const meetings = await store.em.find(Meeting, {
    $or: [{ forum }, { joint: forum }],
    id: { $ne: meeting.id },
    day: { $gte: span.from, $lte: span.to },
  });
  return {
    ground: {
      ...rulesOf(rules),
      today: asDay(store.at.today),
      calendar: openCalendar(moving, rules, span),
      forum,
      meeting: { day: asDay(meeting.day), cancelled: false, carries: meeting.carries },
      summoned: meeting.state !== 'planned',
      others: meetings.map(({ day, state, carries }) => ({
        day: asDay(day),
        cancelled: state === 'cancelled',
        carries,
      })),
      people: people.map(calledOf),
      hours: usualHours,
    },
    people: new Map(people.map(({ person }) => [person.id, person])),
    forums: namesOf(rules, people),
  };
}

const yearsAround = (day: string, { from, to }: Span): Span => {
  const years = [asDay(day), from, to].map((one) => spanOfSchoolYear(schoolYearOf(one)));
  const [first, last] = [
    years.map((year) => year.from).toSorted()[0],
    years
      .map((year) => year.to)
      .toSorted()
      .at(-1),
  ];
  return { from: first ?? from, to: last ?? to };
};

/** The calendar of the forum's own unit; July is closed whatever its rows say. */
const openCalendar = ({ calendars }: Moving, { unit }: MovedForumRow, { from, to }: Span) => {
  const julys = [schoolYearOf(from), schoolYearOf(to)].flatMap(julyOf);
  return calendarOf([...calendarIn(calendars, unit).closed.values(), ...julys]);
};

const rulesOf = ({ cadence, agendaBefore, standing, guests, before, after }: MovedForumRow) => ({
  cadence: isCadence(cadence) ? cadence : null,
  agendaBefore,
  duties: [
    ...standing.flatMap(({ key, timesPerHalfYear }) =>
      timesPerHalfYear === null ? [] : [halfYearly(key, timesPerHalfYear)],
    ),
    ...guests.map(({ key, times }) => halfYearly(key, times)),
  ],
  before: before.map(tiedOf),
  after: after.map(tiedOf),
});

const halfYearly = (key: string, count: number) => ({ key, timesPer: 'half-year' as const, count });

const tiedOf = ({ forum, days, meetings }: TiedRow): Tied => ({
  forum: forum.id,
  days,
  meetings: meetings.map(asDay),
});

const calledOf = ({ person, required, taken }: CalledRow): Called => ({
  person: person.id,
  required,
  taken: taken.map(({ day, starts, forum, ...rest }) => ({
    ...rest,
    day: asDay(day),
    starts: asWallTime(starts),
    forum: forum?.id ?? null,
  })),
});

const namesOf = (
  { before, after }: MovedForumRow,
  people: readonly CalledRow[],
): Map<ForumId, ForumRef> =>
  new Map(
    [
      ...[...before, ...after].map(({ forum }) => forum),
      ...people.flatMap(({ taken }) => taken.flatMap(({ forum }) => forum ?? [])),
    ].map((forum) => [forum.id, forum]),
  );
