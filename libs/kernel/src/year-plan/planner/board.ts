import { weekdayAt } from './days.js';
import type { PlanForum, YearInstance } from './instance.js';
import { type Layer, layersOf } from './layers.js';
import { keep } from './numbers.js';
import { allOf, clash, type Starts, startsOf } from './starts.js';

/** Another forum's track, one of whose days lies so many days before or after. */
export interface Tie {
  readonly index: number;
  readonly least: number;
  readonly most: number;
}

/** A forum in numbers; its days are counted from the first of the year. */
export interface Track {
  readonly index: number;
  readonly forum: PlanForum;
  readonly area: string;
  readonly starts: Starts;
  /** A bit for each start at which all who must are free, other forums apart. */
  readonly free: Int32Array;
  readonly layers: readonly Layer[];
  /** `days[weekday][layer]`: the open days of a layer; weekday 0 is any. */
  readonly days: readonly (readonly Int32Array[])[];
  /** How many days from one meeting to the next, at least and at most. */
  readonly gap: readonly [number, number];
  readonly isEven: boolean;
  /** Rows of its people. */
  readonly people: readonly number[];
  /** Tracks that share a person. */
  readonly near: number[];
  /** Whom it comes before, and who comes before it. */
  readonly before: Tie[];
  readonly after: Tie[];
}

/** The whole year in numbers. */
export interface Board {
  readonly first: number;
  readonly length: number;
  readonly instance: YearInstance;
  readonly tracks: readonly Track[];
  readonly people: readonly string[];
}

interface Ground {
  readonly instance: YearInstance;
  readonly rows: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<string, string>;
}

const openDays = (forum: PlanForum, instance: YearInstance): number[] => {
  const closed = new Set(forum.calendars.flatMap((name) => instance.closed[name] ?? []));
  const [first, last] = instance.days;
  return Array.from({ length: last - first + 1 }, (_, day) => day).filter(
    (day) => weekdayAt(day + first) <= 5 && !closed.has(day + first),
  );
};

const freeOf = (
  forum: PlanForum,
  open: readonly number[],
  { instance, rows }: Ground,
): Int32Array => {
  const [first, last] = instance.days;
  const free = new Int32Array(last - first + 1);
  const starts = startsOf(forum);
  for (const day of open) free[day] = allOf(starts);
  for (const id of forum.people) {
    const who = instance.people[rows.get(id) ?? -1];
    for (const day of open) if (who?.offWeekdays.includes(weekdayAt(day + first))) free[day] = 0;
    for (const { day, from, to } of who?.busy ?? [])
      keep(free, day - first, ~clash(starts, forum.minutes, [from, to]));
  }
  return free;
};

const gapOf = ({ demand }: PlanForum): readonly [number, number] =>
  demand.kind === 'rhythm' ? [7 * demand.gap[0] - 3, 7 * demand.gap[1] + 3] : [1, 400];

const trackOf = (forum: PlanForum, index: number, ground: Ground): Track => {
  const { instance, rows, areas } = ground;
  const open = openDays(forum, instance);
  const layers = layersOf(forum, open, instance);
  const on = (weekday: number) => (layer: Layer) =>
    Int32Array.from(
      open.filter(
        (day) =>
          day >= layer.from &&
          day <= layer.to &&
          (weekday === 0 || weekdayAt(day + instance.days[0]) === weekday),
      ),
    );
  const { demand } = forum;
  return {
    index,
    forum,
    area: areas.get(forum.place) ?? '',
    starts: startsOf(forum),
    free: freeOf(forum, open, ground),
    layers,
    days: [0, 1, 2, 3, 4, 5].map((weekday) => layers.map(on(weekday))),
    gap: gapOf(forum),
    isEven: demand.kind === 'count' && demand.per === 'month' && demand.min === 1,
    people: [...new Set(forum.people)].flatMap((id) => rows.get(id) ?? []),
    near: [],
    before: [],
    after: [],
  };
};

const findNear = (tracks: readonly Track[]): void => {
  const seats = new Map<number, number[]>();
  for (const { index, people } of tracks)
    for (const row of people) {
      const had = seats.get(row);
      if (had) had.push(index);
      else seats.set(row, [index]);
    }
  for (const { index, people, near } of tracks) {
    const all = new Set(people.flatMap((row) => seats.get(row) ?? []));
    all.delete(index);
    near.push(...all);
  }
};

const tie = (tracks: readonly Track[]): void => {
  const byId = new Map(tracks.map((track) => [track.forum.id, track]));
  for (const track of tracks)
    for (const { forum, days } of track.forum.before) {
      const other = byId.get(forum);
      if (!other) continue;
      const [least, most] = days;
      track.before.push({ index: other.index, least, most });
      other.after.push({ index: track.index, least, most });
    }
};

const inOrder = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  all.toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));

/** Puts the year into numbers; the order in which it was told does not matter. */
export const boardOf = (told: YearInstance): Board => {
  const instance = { ...told, people: inOrder(told.people), forums: inOrder(told.forums) };
  const rows = new Map(instance.people.map(({ id }, row) => [id, row]));
  const areas = new Map(instance.places.map(({ id, area }) => [id, area]));
  const ground = { instance, rows, areas };
  const tracks = instance.forums.map((forum, index) => trackOf(forum, index, ground));
  findNear(tracks);
  tie(tracks);
  const [first, last] = instance.days;
  const people = instance.people.map(({ id }) => id);
  return { first, length: last - first + 1, instance, tracks, people };
};
