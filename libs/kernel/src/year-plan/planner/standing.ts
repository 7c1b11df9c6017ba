import type { Board, Track } from './board.js';
import type { Planned } from './instance.js';
import { of } from './numbers.js';
import { inTheWay } from './price.js';
import { startAt } from './starts.js';
import { place, type Table } from './table.js';
import { walk } from './walk.js';

/** The plan that stood, the minute by the day, for each forum of the board. */
export const wasOf = (board: Board, standing: readonly Planned[]): Map<number, number>[] => {
  const byForum = Map.groupBy(standing, ({ forum }) => forum);
  return board.tracks.map(
    ({ forum }) =>
      new Map((byForum.get(forum.id) ?? []).map(({ day, start }) => [day - board.first, start])),
  );
};

/** Whether all who must can still come then. */
const isFree = ({ free, starts }: Track, day: number, minute: number): boolean => {
  const at = startAt(starts, minute);
  return at >= 0 && ((of(free, day) >> at) & 1) === 1;
};

const stillGood = (table: Table, track: Track): boolean => {
  const was = table.was?.[track.index];
  if (!was || was.size === 0) return false;
  const price = new Float64Array(table.board.length).fill(Infinity);
  for (const [day, minute] of was)
    if (track.held.has(day) || isFree(track, day, minute)) price[day] = 0;
  for (const day of track.held.keys()) price[day] = 0;
  const route = walk(track, 0, {
    price,
    fare: { limit: Infinity, uneven: 0, late: Infinity },
  });
  if (!route) return false;
  const starts = route.days.map((day) => track.held.get(day) ?? was.get(day) ?? 0);
  const chain = { days: route.days, starts };
  if (inTheWay(table, track, chain).length > 0) return false;
  place(table, track, chain);
  return true;
};

/** Puts on the table what can stay of the plan that stood; answers the forums that must be planned anew. */
export const keepStanding = (table: Table, order: readonly Track[]): Set<number> =>
  new Set(order.filter((track) => !stillGood(table, track)).map(({ index }) => index));
