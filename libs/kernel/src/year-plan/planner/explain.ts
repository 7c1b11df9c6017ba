import { meetingsAt } from './audit.js';
import type { Track } from './board.js';
import { weekdayAt } from './days.js';
import type { Gap, PlanPerson, Reason, Relaxation, Unmet } from './instance.js';
import { keep, of } from './numbers.js';
import { allOf, clash } from './starts.js';
import type { Table } from './table.js';
import { takenBy } from './travel.js';

/** The open days a missed meeting could have had. */
const daysIn = ({ board }: Table, track: Track, { period, rule }: Gap): number[] => {
  const all = new Set((track.days[0] ?? []).flatMap((days) => [...days]));
  const date = /^\d{4}-\d\d-\d\d$/.test(period);
  const [tie] = track.before;
  return [...all].filter((day) => {
    if (!date)
      return track.layers.some((one) => one.period === period && one.from <= day && day <= one.to);
    const until = Math.round(Date.parse(period) / 86_400_000) - board.first - day;
    return rule === 'precede'
      ? tie !== undefined && until >= tie.least && until <= tie.most
      : until > 0 && until <= track.gap[1];
  });
};

/** The starts a person leaves free on each of the days, other forums apart. */
const freeFor = (
  { board }: Table,
  { starts, forum }: Track,
  who: PlanPerson | undefined,
): Int32Array => {
  const free = new Int32Array(board.length).fill(allOf(starts));
  for (let day = 0; day < board.length; day += 1)
    if (who?.offWeekdays.includes(weekdayAt(day + board.first))) free[day] = 0;
  for (const { day, from, to } of who?.busy ?? [])
    keep(free, day - board.first, ~clash(starts, forum.minutes, [from, to]));
  return free;
};

interface Room {
  readonly days: readonly number[];
  /** What each person leaves free, and what each other forum does. */
  readonly people: ReadonlyMap<string, Int32Array>;
  readonly others: ReadonlyMap<string, Int32Array>;
}

const roomOf = (table: Table, track: Track, days: readonly number[]): Room => {
  const { board } = table;
  const people = new Map(
    track.people.map((row) => {
      const who = board.instance.people[row];
      return [who?.id ?? '', freeFor(table, track, who)] as const;
    }),
  );
  const others = new Map(
    track.near.flatMap((index) => {
      const other = board.tracks[index];
      if (!other) return [];
      const taken = takenBy(board.instance, track, other);
      const free = new Int32Array(board.length).fill(-1);
      for (const [day, start] of meetingsAt(table, other)) keep(free, day, ~taken(start));
      return [[other.forum.id, free] as const];
    }),
  );
  return { days, people, others };
};

/** On how many of the days all can meet, those left out apart. */
const openDays = ({ days, people, others }: Room, without: ReadonlySet<string>): number =>
  days.filter((day) => {
    let bits = -1;
    for (const [id, free] of [...people, ...others]) if (!without.has(id)) bits &= of(free, day);
    return bits !== 0;
  }).length;

const reasonOf = (room: Room): Reason => {
  if (room.days.length === 0) return 'no-open-day';
  if (openDays(room, new Set(room.others.keys())) === 0) return 'people-away';
  return openDays(room, new Set()) === 0 ? 'other-meetings' : 'apart';
};

const waysOut = (room: Room, forumsOf: (person: string) => readonly string[]): Relaxation[] => {
  const move = [...room.others.keys()].map((forum): Relaxation => ({
    kind: 'move',
    forum,
    days: openDays(room, new Set([forum])),
  }));
  const without = [...room.people.keys()].map((person): Relaxation => ({
    kind: 'without',
    person,
    days: openDays(room, new Set([person, ...forumsOf(person)])),
  }));
  const opens = (some: Relaxation[]): Relaxation[] =>
    some.filter(({ days }) => days > 0).toSorted((one, other) => other.days - one.days);
  return [...opens(move), ...opens(without), { kind: 'skip', days: 0 }];
};

/** Why a forum did not get what it asked for, who is in the way, and what would help, the cheapest first. */
export const explain = (table: Table, track: Track, gap: Gap): Unmet => {
  const { tracks, people, length } = table.board;
  const days = daysIn(table, track, gap);
  const room = roomOf(table, track, days);
  const seatsOf = (row: number): Track[] =>
    track.near.flatMap((index) => {
      const other = tracks[index];
      return other?.people.includes(row) ? [other] : [];
    });
  /** The other forums that share no one else with this one: without the person they are no hindrance. */
  const forumsOf = (person: string): string[] =>
    seatsOf(people.indexOf(person))
      .filter((other) => track.people.filter((row) => other.people.includes(row)).length === 1)
      .map(({ forum }) => forum.id);
  const inTheWay = track.people.map((row) => ({
    id: people[row] ?? '',
    meetings: days.reduce((sum, day) => sum + of(table.load, row * length + day), 0),
    awayDays: days.filter((day) => of(room.people.get(people[row] ?? '') ?? [], day) === 0).length,
  }));
  return {
    ...gap,
    reason: reasonOf(room),
    people: inTheWay
      .filter(({ meetings, awayDays }) => meetings + awayDays > 0)
      .toSorted((one, other) => other.awayDays - one.awayDays || other.meetings - one.meetings),
    relaxations: waysOut(room, forumsOf),
  };
};

/** Explains each gap of the plan on the table. */
export const explainAll = (table: Table, gaps: readonly Gap[]): Unmet[] => {
  const byId = new Map(table.board.tracks.map((track) => [track.forum.id, track]));
  return gaps.flatMap((gap) => {
    const track = byId.get(gap.forum);
    return track ? [explain(table, track, gap)] : [];
  });
};
