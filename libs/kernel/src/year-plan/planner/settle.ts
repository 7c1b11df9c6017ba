import type { Track } from './board.js';
import { cheapestChain } from './chain.js';
import { inTheWay, pricesFor } from './price.js';
import { lift, place, type Table } from './table.js';

/** A table, the forums that have no meetings yet, and how stubborn each has become. */
export interface Bargain {
  readonly table: Table;
  readonly pool: Set<number>;
  readonly weights: Float64Array;
  readonly random: () => number;
  /** Called before a forum loses or gets its meetings. */
  readonly note: (index: number) => void;
}

/** Gives a forum the cheapest meetings, those who are in the way counted in; they go back into the pool. */
export const insert = (bargain: Bargain, track: Track): boolean => {
  const { table, pool, weights, random, note } = bargain;
  const weigh = (index: number): number => weights[index] ?? Infinity;
  const prices = pricesFor(table, track, weigh);
  const found = cheapestChain(table, track, { prices, limit: Infinity, random });
  if (!found) return false;
  for (const index of inTheWay(table, track, found.chain)) {
    const other = table.board.tracks[index];
    if (!other) continue;
    note(index);
    lift(table, other);
    pool.add(index);
    weights[index] = (weights[index] ?? 1) * 1.5;
  }
  note(track.index);
  place(table, track, found.chain);
  pool.delete(track.index);
  return true;
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

/** Bargains until each has its meetings or the steps are used up; whether it came to an end. */
export const settle = (bargain: Bargain, order: readonly Track[], steps: number): boolean => {
  const { pool } = bargain;
  for (let step = 0; step < steps && pool.size > 0; step += 1) {
    const next = order.find(({ index }) => pool.has(index));
    if (!next) return false;
    if (!insert(bargain, next)) return false;
  }
  return pool.size === 0;
};
