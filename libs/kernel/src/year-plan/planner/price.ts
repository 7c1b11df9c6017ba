import type { Track } from './board.js';
import { add, endless, of } from './numbers.js';
import { roomless, tiesOf } from './pair.js';
import { minuteOf, startAt } from './starts.js';
import { type Chain, fullDay, hourCost, type Table, wishCost } from './table.js';
import { takenBy, travelBetween } from './travel.js';

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
  const all = new Float64Array(board.length * count).fill(endless);
  const hours = Array.from({ length: count }, (_, at) =>
    hourCost(table, track, minuteOf(track.starts, at)),
  );
  const isRoomless = roomless(board, track);
  for (let day = 0; day < board.length; day += 1) {
    const bits = of(track.free, day);
    if (bits === 0) continue;
    const own =
      wishCost(table, track, day) +
      crowdOn(table, track, day) +
      (isRoomless(day) ? prices.missing / 2 : 0);
    for (let at = 0; at < count; at += 1)
      if ((bits >> at) & 1) all[at * board.length + day] = own + of(hours, at);
  }
  return all;
};

/** A locked day is taken at its own hour, whatever else. */
const holdPrices = ({ prices, board }: Table, { held, starts }: Track, all: Float64Array): void => {
  for (const [day, minute] of held) {
    const own = startAt(starts, minute);
    for (let at = 0; at < starts.count; at += 1)
      all[at * board.length + day] = at === own ? 0 : prices.irregular;
  }
};

/** Where a plan stands, each day and hour that is not in it costs. */
const movePrices = (
  { prices, was, board }: Table,
  { index, starts }: Track,
  all: Float64Array,
): void => {
  const old = was?.[index];
  if (!old || old.size === 0) return;
  for (let cell = 0; cell < all.length; cell += 1) all[cell] = of(all, cell) + prices.moved;
  for (const [day, minute] of old) {
    const at = startAt(starts, minute);
    if (at >= 0) add(all, at * board.length + day, -prices.moved);
  }
};

/** What it costs a forum to meet, for each day and start; infinite where it may not. */
export const pricesFor = (table: Table, track: Track, weigh: Weigh): Float64Array => {
  const { board, standing } = table;
  const all = ownPrices(table, track);
  movePrices(table, track, all);
  const { count } = track.starts;
  for (const index of track.near) {
    const [chain, other] = [standing[index], board.tracks[index]];
    if (!chain || !other) continue;
    const weight = weigh(index);
    const taken = takenBy(board.instance, track, other);
    chain.days.forEach((day, nth) => {
      const bits = day < 0 || other.held.has(day) ? 0 : taken(of(chain.starts, nth));
      for (let at = 0; bits >> at; at += 1)
        if ((bits >> at) & 1) add(all, at * board.length + day, weight);
    });
  }
  for (const { index, breaks } of tiesOf(table, track)) {
    const weight = weigh(index);
    for (let day = 0; day < board.length; day += 1)
      if (breaks(day))
        for (let at = 0; at < count; at += 1) add(all, at * board.length + day, weight);
  }
  holdPrices(table, track, all);
  return all;
};

const meets = (
  [start, one]: readonly [number, Track],
  [other, track]: readonly [number, Track],
  gap: number,
): boolean => start < other + track.forum.minutes + gap && other < start + one.forum.minutes + gap;

/** The forums that cannot stand beside these meetings. */
export const inTheWay = (table: Table, track: Track, chain: Chain): number[] => {
  const { board, standing } = table;
  const startOn = new Map(chain.days.map((day, nth) => [day, of(chain.starts, nth)]));
  startOn.delete(-1);
  for (const day of track.held.keys()) startOn.delete(day);
  const near = track.near.filter((index) => {
    const [theirs, other] = [standing[index], board.tracks[index]];
    if (!theirs || !other) return false;
    const gap = travelBetween(board.instance, track, other);
    return theirs.days.some((day, nth) => {
      const minute = other.held.has(day) ? undefined : startOn.get(day);
      return minute !== undefined && meets([minute, track], [of(theirs.starts, nth), other], gap);
    });
  });
  const tied = tiesOf(table, track).filter(({ breaks }) => [...startOn.keys()].some(breaks));
  return [...new Set([...near, ...tied.map(({ index }) => index)])];
};
