import type { Track } from './board.js';
import { type Bargain, insert, settle } from './settle.js';
import { type Chain, costOf, fullDay, lift, place, type Table } from './table.js';

/** What a forum costs as it stands, crowded days of its people counted in. */
const worthOf = (table: Table, track: Track): number => {
  const chain = table.standing[track.index];
  if (!chain) return 0;
  const { load, board, prices } = table;
  let crowded = 0;
  for (const day of chain.days)
    for (const row of day < 0 ? [] : track.people)
      if ((load[row * board.length + day] ?? 0) > fullDay) crowded += 1;
  return costOf(table, track, chain) + crowded * prices.crowded;
};

/** What polishing needs. */
export interface Trial {
  readonly table: Table;
  readonly random: () => number;
  readonly order: readonly Track[];
  readonly hear: () => boolean;
}

/** Plans a forum anew together with those in its way; all back as it was when that is not cheaper. */
const retry = ({ table, random, order, hear }: Trial, track: Track, weight: number): boolean => {
  const before = table.cost;
  const had = new Map<number, Chain | null>();
  const note = (index: number): void => {
    if (!had.has(index)) had.set(index, table.standing[index] ?? null);
  };
  const weights = new Float64Array(table.board.tracks.length).fill(weight);
  const bargain: Bargain = { table, pool: new Set(), weights, random, note, hear };
  note(track.index);
  lift(table, track);
  insert(bargain, track);
  const isDone = settle(bargain, order, 12);
  if (isDone && table.cost < before - 1e-9) return true;
  const touched = [...had].flatMap(([index, chain]) => {
    const one = table.board.tracks[index];
    return one ? [{ one, chain }] : [];
  });
  for (const { one } of touched) lift(table, one);
  for (const { one, chain } of touched) if (chain) place(table, one, chain);
  table.cost = before;
  return false;
};

/** Plans the forums anew that cost anything, round after round, while it helps. */
export const polish = (trial: Trial, rounds: number): void => {
  const { table } = trial;
  for (let round = 0; round < rounds && table.cost > 1e-9 && !trial.hear(); round += 1) {
    const costly = table.board.tracks
      .map((track) => ({ track, worth: worthOf(table, track) }))
      .filter(({ worth }) => worth > 1e-9)
      .toSorted((one, other) => other.worth - one.worth);
    for (const { track } of costly)
      if (worthOf(table, track) > 1e-9)
        retry(trial, track, table.prices.irregular * (0.1 + trial.random()));
  }
};
