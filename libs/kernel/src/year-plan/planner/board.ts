import type { PlanForum, Planned, Terms, YearInstance } from './instance.js';
import type { Layer } from './layers.js';
import { keep } from './numbers.js';
import { shapesOf } from './shape.js';
import type { Starts } from './starts.js';
import { type Ground, trackOf } from './track.js';
import { takenBy } from './travel.js';

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
  /** How many days from one to the next are even; null where it does not matter. */
  readonly even: readonly [number, number] | null;
  /** Its locked meetings, the minute by the day: those that fill a layer, and those too many. */
  readonly held: ReadonlyMap<number, number>;
  readonly spare: ReadonlyMap<number, number>;
  /** Rows of its people. */
  readonly people: readonly number[];
  /** Tracks that share a person. */
  readonly near: number[];
  /** Whom it comes before, and who comes before it. */
  readonly before: Tie[];
  readonly after: Tie[];
  /** Whose meetings may not follow so closely, and whose it may not follow. */
  readonly clear: Tie[];
  readonly cleared: Tie[];
}

/** The whole year in numbers. */
export interface Board {
  readonly first: number;
  readonly length: number;
  readonly instance: YearInstance;
  readonly tracks: readonly Track[];
  readonly people: readonly string[];
}

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
  for (const track of tracks)
    for (const { forum, days } of track.forum.clear ?? []) {
      const other = byId.get(forum);
      if (!other) continue;
      track.clear.push({ index: other.index, least: 0, most: days - 1 });
      other.cleared.push({ index: track.index, least: 0, most: days - 1 });
    }
};

const inOrder = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  all.toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));

/** Takes away the days that lie too close to another's locked meetings. */
const maskTies = (tracks: readonly Track[], { free, clear, cleared }: Track): void => {
  const take = ({ index, most }: Tie, way: 1 | -1): void => {
    const other = tracks[index];
    for (const day of other ? [...other.held.keys(), ...other.spare.keys()] : [])
      for (let away = 0; away <= most; away += 1) keep(free, day + way * away, 0);
  };
  for (const tie of clear) take(tie, -1);
  for (const tie of cleared) take(tie, 1);
};

const mask = ({ instance, tracks }: Pick<Board, 'instance' | 'tracks'>): void => {
  for (const track of tracks) {
    maskTies(tracks, track);
    for (const index of track.near) {
      const other = tracks[index];
      if (!other) continue;
      const taken = takenBy(instance, track, other);
      for (const [day, minute] of [...other.held, ...other.spare])
        keep(track.free, day, ~taken(minute));
    }
  }
};

/** Puts the year into numbers; the order in which it was told does not matter. */
export const boardOf = (told: YearInstance, { from, locked = [] }: Terms = {}): Board => {
  const instance = { ...told, people: inOrder(told.people), forums: inOrder(told.forums) };
  const [first, last] = instance.days;
  const rows = new Map(instance.people.map(({ id }, row) => [id, row]));
  const areas = new Map(instance.places.map(({ id, area }) => [id, area]));
  const stays = Map.groupBy(
    locked
      .filter(({ day }) => day >= first && day <= last)
      .map((one): Planned => ({ ...one, day: one.day - first })),
    ({ forum }) => forum,
  );
  const ground: Ground = {
    instance,
    rows,
    areas,
    locked: stays,
    from: (from ?? first) - first,
    shapeOf: shapesOf(instance),
  };
  const tracks = instance.forums.map((forum, index) => trackOf(forum, index, ground));
  findNear(tracks);
  tie(tracks);
  mask({ instance, tracks });
  const people = instance.people.map(({ id }) => id);
  return { first, length: last - first + 1, instance, tracks, people };
};
