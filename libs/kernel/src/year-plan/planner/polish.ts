import type { Track } from './board.js';
import { type Bargain, insert, settle } from './settle.js';
import { type Chain, costOf, fullDay, lift, place, type Table } from './table.js';

/** A smaller difference is only rounding. */
const worthwhile = 1e-4;

/** No more rounds than this, however much they help. */
const mostRounds = 40;

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
  /** What is on the table only gets dearer until all have their meetings again. */
  const isLost = (): boolean => table.cost >= before - worthwhile || hear();
  const bargain: Bargain = { table, pool: new Set(), weights, random, note, hear: isLost };
  note(track.index);
  lift(table, track);
  insert(bargain, track);
  const isDone = settle(bargain, order, 12);
  if (isDone && table.cost < before - worthwhile) return true;
  const touched = [...had].flatMap(([index, chain]) => {
    const one = table.board.tracks[index];
    return one ? [{ one, chain }] : [];
  });
  for (const { one } of touched) lift(table, one);
  for (const { one, chain } of touched) if (chain) place(table, one, chain);
  table.cost = before;
  return false;
};

const costlyOf = (table: Table): Track[] =>
  table.board.tracks
    .map((track) => ({ track, worth: worthOf(table, track) }))
    .filter(({ worth }) => worth > worthwhile)
    .toSorted((one, other) => other.worth - one.worth)
    .map(({ track }) => track);

/** Plans the forums anew that cost anything, round after round, until so many rounds in a row did not help. */
export const polish = (trial: Trial, patience: number): void => {
  const { table, random, hear } = trial;
  let fruitless = 0;
  for (let round = 0; round < mostRounds && fruitless < patience; round += 1) {
    const before = table.cost;
    for (const track of costlyOf(table)) {
      if (hear()) return;
      if (worthOf(table, track) > worthwhile)
        retry(trial, track, table.prices.irregular * (0.1 + random()));
    }
    fruitless = table.cost < before - worthwhile ? 0 : fruitless + 1;
  }
};
