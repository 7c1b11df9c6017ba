import { gapsOf, meetingsAt } from './audit.js';
import { type Board, boardOf } from './board.js';
import { explainAll } from './explain.js';
import type { Planned, ProposedYear, Terms, YearInstance } from './instance.js';
import { layClose } from './lay-close.js';
import { polish } from './polish.js';
import { randomOf } from './random.js';
import { scoresOf } from './scores.js';
import { type Bargain, hardestFirst, settle, takeLeftovers } from './settle.js';
import { keepStanding, wasOf } from './standing.js';
import { emptyTable, type Table } from './table.js';

/** How many rounds of polishing in a row may be in vain. */
const patience = 4;

const meetingsOf = (table: Table): Planned[] =>
  table.board.tracks.flatMap((track) =>
    [...meetingsAt(table, track)].map(([day, start]) => ({
      forum: track.forum.id,
      day: day + table.board.first,
      start,
    })),
  );

const tableOf = (board: Board, { standing }: Terms): Table => {
  const table = emptyTable(board, standing ? wasOf(board, standing) : null);
  for (const { spare, people } of board.tracks)
    for (const day of spare.keys())
      for (const row of people)
        table.load[row * board.length + day] = (table.load[row * board.length + day] ?? 0) + 1;
  return table;
};

const movedOf = ({ board, was }: Table, meetings: readonly Planned[]): number => {
  const now = new Set(meetings.map(({ forum, day, start }) => `${forum} ${day} ${start}`));
  const all = (was ?? []).flatMap((days, index) =>
    [...days].map(
      ([day, start]) => `${board.tracks[index]?.forum.id} ${day + board.first} ${start}`,
    ),
  );
  return all.filter((one) => !now.has(one)).length;
};

/**
 * Plans the year: each forum takes its cheapest meetings and pushes out those in its way, who have become
 * dearer to push each time; then the forums that cost anything are tried anew. The same instance, terms and
 * seed give the same plan, whatever order they are told in. Where a plan stands, only what must move moves.
 */
export const proposeYear = (instance: YearInstance, terms: Terms = {}): ProposedYear => {
  const board = boardOf(instance, terms);
  const table = tableOf(board, terms);
  const order = hardestFirst(board.tracks);
  const random = randomOf(terms.seed ?? 1);
  const pool = table.was ? keepStanding(table, order) : new Set(order.map(({ index }) => index));
  const hear = (): boolean => {
    terms.onProgress?.({ placed: order.length - pool.size, of: order.length });
    return terms.shouldStop?.() ?? false;
  };
  const first = table.was ? table.prices.moved : 2 * table.prices.irregular;
  const weights = new Float64Array(order.length).fill(first);
  const bargain: Bargain = { table, pool, weights, random, hear, note: () => undefined };
  settle(bargain, order, 4 * order.length + 40);
  takeLeftovers(bargain, order);
  // Where a plan stands, nothing else is moved to make room for what is missing.
  if (!table.was) {
    layClose(table);
    polish({ table, random, order, hear }, patience);
  }
  const meetings = meetingsOf(table);
  return {
    meetings,
    unmet: explainAll(table, gapsOf(table)),
    scores: scoresOf(table),
    moved: movedOf(table, meetings),
  };
};
