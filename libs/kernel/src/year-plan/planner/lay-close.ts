import type { Track } from './board.js';
import { of } from './numbers.js';
import { tiesOf } from './pair.js';
import { minuteOf } from './starts.js';
import { type Chain, lift, place, type Table } from './table.js';
import { takenBy } from './travel.js';

type Hours = ReadonlyMap<Track, number>;

const minuteOn = ({ standing }: Table, { index }: Track, day: number): number | undefined => {
  const chain = standing[index];
  return chain?.starts[chain.days.indexOf(day)];
};

/** The starts of a forum on a day that none of those with an hour takes from it. */
const freeBeside = ({ board }: Table, hours: Hours) => {
  return (track: Track, day: number): number => {
    let free = of(track.free, day);
    for (const index of track.near) {
      const other = board.tracks[index];
      const minute = other && hours.get(other);
      if (other && minute !== undefined) free &= ~takenBy(board.instance, track, other)(minute);
    }
    return free;
  };
};

const firstOf = (bits: number): number => (bits === 0 ? -1 : 31 - Math.clz32(bits & -bits));

/** All meetings of a day that share people with a forum, one after the other from the morning on, and it last; null without room. */
const closeHours = (table: Table, track: Track, day: number): Map<Track, number> | null => {
  const all = table.board.tracks.flatMap((one) => {
    const minute = one === track ? undefined : minuteOn(table, one, day);
    return minute === undefined ? [] : [{ one, minute }];
  });
  const moves = ({ one }: (typeof all)[number]) =>
    track.near.includes(one.index) && !one.held.has(day);
  const hours = new Map(all.filter((some) => !moves(some)).map(({ one, minute }) => [one, minute]));
  const freeOf = freeBeside(table, hours);
  const queue = all.filter(moves).toSorted((one, other) => one.minute - other.minute);
  for (const one of [...queue.map((some) => some.one), track]) {
    const at = firstOf(freeOf(one, day));
    if (at < 0) return null;
    hours.set(one, minuteOf(one.starts, at));
  }
  return hours;
};

/** A forum's meeting, by which of its layers it fills, and when it is to be. */
interface Hour {
  readonly nth: number;
  readonly day: number;
  readonly minute: number;
}

const setHour = (table: Table, track: Track, { nth, day, minute }: Hour): void => {
  const chain = lift(table, track);
  if (!chain) return;
  const days = chain.days.with(nth, day);
  place(table, track, { days, starts: chain.starts.with(nth, minute) });
};

/** Whether a forum may meet on a day beside its other meetings and those it is tied to. */
const mayMeet = (table: Table, track: Track, chain: Chain): ((day: number) => boolean) => {
  const ties = tiesOf(table, track);
  const [least] = track.gap;
  return (day) =>
    chain.days.every((other) => other < 0 || Math.abs(other - day) >= least) &&
    !ties.some(({ breaks }) => breaks(day));
};

/** Which of its layers a forum's meeting on a day fills. */
const nthOn = ({ standing }: Table, { index }: Track, day: number): number =>
  standing[index]?.days.indexOf(day) ?? -1;

const fill = (table: Table, track: Track, nth: number): void => {
  const chain = table.standing[track.index];
  const days = track.days[0]?.[nth];
  if (!chain || !days) return;
  for (const day of [...days].filter(mayMeet(table, track, chain))) {
    const hours = closeHours(table, track, day);
    if (hours === null) continue;
    for (const [one, minute] of hours) {
      if (one === track) setHour(table, one, { nth, day, minute });
      else if (minuteOn(table, one, day) !== minute)
        setHour(table, one, { nth: nthOn(table, one, day), day, minute });
    }
    return;
  }
};

/**
 * Gives meetings that found no place one on a day that is full of holes: the others of that day are laid close, at other
 * hours than they would like. A meeting at an odd hour is better than none.
 */
export const layClose = (table: Table): void => {
  for (const track of table.board.tracks)
    for (const [nth, day] of table.standing[track.index]?.days.entries() ?? [])
      if (day < 0 && track.forum.demand.kind === 'count') fill(table, track, nth);
};
