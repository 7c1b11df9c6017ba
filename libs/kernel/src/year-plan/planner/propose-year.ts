import { boardOf } from './board.js';
import type { Planned, ProposedYear, Unmet, YearInstance } from './instance.js';
import { polish } from './polish.js';
import { randomOf } from './random.js';
import { hardestFirst, settle } from './settle.js';
import { minuteOf } from './starts.js';
import { emptyTable, type Table } from './table.js';

const meetingsOf = ({ board, standing }: Table): Planned[] =>
  board.tracks.flatMap(({ index, forum, starts }) => {
    const chain = standing[index];
    return (chain?.days ?? []).flatMap((day, nth): Planned[] =>
      day < 0
        ? []
        : [
            {
              forum: forum.id,
              day: day + board.first,
              start: minuteOf(starts, chain?.starts[nth] ?? 0),
            },
          ],
    );
  });

/** Plans the year. The same instance and seed give the same plan, whatever order it is told in. */
export const proposeYear = (instance: YearInstance, seed = 1): ProposedYear => {
  const board = boardOf(instance);
  const table = emptyTable(board);
  const random = randomOf(seed);
  const order = hardestFirst(board.tracks);
  const pool = new Set(board.tracks.map(({ index }) => index));
  const weights = new Float64Array(board.tracks.length).fill(2 * table.prices.irregular);
  settle({ table, pool, weights, random, note: () => undefined }, order, 4 * order.length + 200);
  const unmet = [...pool].map((index): Unmet => ({
    forum: board.tracks[index]?.forum.id ?? '',
    period: '*',
    rule: 'cadence',
  }));
  if (pool.size === 0) polish({ table, random, order }, 20);
  return { meetings: meetingsOf(table), unmet };
};
