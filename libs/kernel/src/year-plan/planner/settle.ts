import type { Track } from './board.js';
import { cheapestChain, looseChain } from './chain.js';
import { inTheWay, pricesFor } from './price.js';
import { startAt } from './starts.js';
import { type Chain, lift, place, type Table } from './table.js';

/** A table, the forums that have no meetings yet, and how stubborn each has become. */
export interface Bargain {
  readonly table: Table;
  readonly pool: Set<number>;
  readonly weights: Float64Array;
  readonly random: () => number;
  /** Called before a forum loses or gets its meetings. */
  readonly note: (index: number) => void;
  /** Called at each step: whether to stop. */
  readonly hear: () => boolean;
}

/** A meeting that comes too soon after another is none; one that is locked stays. */
const withoutHaste = ({ gap: [least], held }: Track, days: readonly number[]): number[] => {
  const kept = [...days];
  let last = -1;
  days.forEach((day, nth) => {
    const before = kept[last] ?? -Infinity;
    if (day < 0) return;
    if (day - before < least && !held.has(day)) {
      kept[nth] = -1;
      return;
    }
    if (day - before < least && !held.has(before)) kept[last] = -1;
    last = nth;
  });
  return kept;
};

/** The cheapest meetings; where a full year cannot be, one with holes: no meeting is the dearest of all. */
const bestFor = ({ table, random }: Bargain, track: Track, prices: Float64Array): Chain => {
  const limit = Infinity;
  const full = cheapestChain(table, track, { prices, limit, random, late: Infinity });
  if (full) return full.chain;
  const { missing } = table.prices;
  const holed = prices.map((one) => Math.min(one, missing));
  const part = looseChain(table, track, { prices: holed, limit, random, late: missing });
  const isHole = (day: number, minute: number): boolean =>
    !track.held.has(day) &&
    !((prices[startAt(track.starts, minute) * table.board.length + day] ?? 0) < missing);
  const days = track.days[0]?.map(([day = -1], nth): number => {
    if (!part) return track.held.has(day) ? day : -1;
    const one = part.chain.days[nth] ?? -1;
    return isHole(one, part.chain.starts[nth] ?? 0) ? -1 : one;
  });
  return {
    days: withoutHaste(track, days ?? []),
    starts: (days ?? []).map((day, nth) => track.held.get(day) ?? part?.chain.starts[nth] ?? 0),
  };
};

/** Gives a forum the cheapest meetings, those who are in the way counted in; they go back into the pool. */
export const insert = (bargain: Bargain, track: Track): void => {
  const { table, pool, weights, note } = bargain;
  const weigh = (index: number): number => weights[index] ?? Infinity;
  const chain = bestFor(bargain, track, pricesFor(table, track, weigh));
  for (const index of inTheWay(table, track, chain)) {
    const other = table.board.tracks[index];
    if (!other) continue;
    note(index);
    lift(table, other);
    pool.add(index);
    weights[index] = Math.min((weights[index] ?? 1) * 1.5, table.prices.missing / 100);
  }
  note(track.index);
  place(table, track, chain);
  pool.delete(track.index);
};

const roomOf = ({ free }: Track): number => free.reduce((sum, bits) => sum + (bits ? 1 : 0), 0);

/** The forums in the order they choose: those tied to others, then those with least room. */
export const hardestFirst = (tracks: readonly Track[]): Track[] => {
  const rank = ({ before, after }: Track): number =>
    after.length > 0 ? 0 : before.length > 0 ? 1 : 2;
  const room = new Map(tracks.map((track) => [track, roomOf(track)]));
  return tracks.toSorted(
    (one, other) => rank(one) - rank(other) || (room.get(one) ?? 0) - (room.get(other) ?? 0),
  );
};

/** Bargains until each has its meetings, or the steps are used up; whether it came to an end. */
export const settle = (bargain: Bargain, order: readonly Track[], steps: number): boolean => {
  const { pool, hear } = bargain;
  for (let step = 0; step < steps && pool.size > 0 && !hear(); step += 1) {
    const next = order.find(({ index }) => pool.has(index));
    if (next) insert(bargain, next);
  }
  return pool.size === 0;
};

/** Those who got nothing take what the others leave. */
export const takeLeftovers = (bargain: Bargain, order: readonly Track[]): void => {
  bargain.weights.fill(Infinity);
  for (const track of order) if (bargain.pool.has(track.index)) insert(bargain, track);
};
