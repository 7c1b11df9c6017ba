import type { Track } from './board.js';
import { weekdayAt } from './days.js';
import { add, of } from './numbers.js';
import { roomless, tiesOf } from './pair.js';
import { type Chain, fullDay, isWished, type Table, takenBy } from './table.js';

/** What it costs to move another forum out of the way; infinite where it stays. */
export type Weigh = (index: number) => number;

const crowdOn = ({ load, board, prices }: Table, { people }: Track, day: number): number => {
  let crowd = 0;
  for (const row of people) if (of(load, row * board.length + day) === fullDay) crowd += 1;
  return crowd * prices.crowded;
};

const ownPrices = (table: Table, track: Track): Float64Array => {
  const { board, prices } = table;
  const { count } = track.starts;
  const all = new Float64Array(board.length * count).fill(Infinity);
  const isRoomless = roomless(board, track);
  for (let day = 0; day < board.length; day += 1) {
    const bits = of(track.free, day);
    if (bits === 0 || isRoomless(day)) continue;
    const wish = isWished(track, weekdayAt(day + board.first)) ? 0 : prices.unwished;
    const own = wish + crowdOn(table, track, day);
    for (let at = 0; at < count; at += 1) if ((bits >> at) & 1) all[day * count + at] = own;
  }
  return all;
};

/** What it costs a forum to meet, for each day and start; infinite where it may not. */
export const pricesFor = (table: Table, track: Track, weigh: Weigh): Float64Array => {
  const { board, standing } = table;
  const all = ownPrices(table, track);
  const { count } = track.starts;
  for (const index of track.near) {
    const [chain, other] = [standing[index], board.tracks[index]];
    if (!chain || !other) continue;
    const weight = weigh(index);
    const taken = takenBy(board, track, other);
    chain.days.forEach((day, nth) => {
      const bits = day < 0 ? 0 : taken(of(chain.starts, nth));
      for (let at = 0; bits >> at; at += 1)
        if ((bits >> at) & 1) add(all, day * count + at, weight);
    });
  }
  for (const { index, breaks } of tiesOf(table, track)) {
    const weight = weigh(index);
    for (let day = 0; day < board.length; day += 1)
      if (breaks(day)) for (let at = 0; at < count; at += 1) add(all, day * count + at, weight);
  }
  return all;
};

/** The forums that cannot stand beside these meetings. */
export const inTheWay = (table: Table, track: Track, chain: Chain): number[] => {
  const { board, standing } = table;
  const startOn = new Map(chain.days.map((day, nth) => [day, of(chain.starts, nth)]));
  startOn.delete(-1);
  const near = track.near.filter((index) => {
    const [theirs, other] = [standing[index], board.tracks[index]];
    if (!theirs || !other) return false;
    const taken = takenBy(board, track, other);
    return theirs.days.some((day, nth) => {
      const start = startOn.get(day);
      return start !== undefined && (taken(of(theirs.starts, nth)) >> start) & 1;
    });
  });
  const tied = tiesOf(table, track).filter(({ breaks }) => [...startOn.keys()].some(breaks));
  return [...new Set([...near, ...tied.map(({ index }) => index)])];
};
