import { boardOf, clash, type Board, type Track } from './board.ts';
import { type Chain, looseChain, type Price, regularChain } from './chain.ts';
import type { Planned, ProposedYear, YearInstance } from './instance.ts';

const gapBetween = (one: Track, other: Track, { instance: { travel } }: Board): number => {
  if (one.forum.place === other.forum.place) return 0;
  return one.area === other.area ? travel.sameArea : travel.otherArea;
};

/** The starts left free on each day by the forums that stand. */
const freeOf = (board: Board, track: Track, standing: ReadonlyMap<number, Chain>): Int32Array => {
  const free = track.free.slice();
  for (const near of track.near) {
    const [chain, other] = [standing.get(near), board.tracks[near]];
    if (!chain || !other) continue;
    const gap = gapBetween(track, other, board);
    chain.days.forEach((day, at) => {
      const from = other.starts[chain.starts[at] ?? 0] ?? 0;
      free[day] = (free[day] ?? 0) & ~clash(track, from - gap, from + other.forum.minutes + gap);
    });
  }
  return free;
};

/** Whether both days are in one period of the forum: each meeting of the other has its own before it. */
const isTogether = ({ layers }: Track, one: number, other: number): boolean =>
  layers.some(({ from, to }) => from <= one && one <= to && from <= other && other <= to);

/** Takes away the days that come not so many days before a meeting of the forum that waits for this one. */
const keepBefore = (board: Board, track: Track, { free, standing }: Around): void => {
  for (const rule of track.forum.before) {
    const other = board.tracks.find(({ forum }) => forum.id === rule.forum);
    const days = (other && standing.get(other.index)?.days) ?? [];
    const [least, most] = rule.days;
    for (let day = 0; day < free.length; day += 1)
      if (
        !days.some((one) => one - day >= least && one - day <= most && isTogether(track, day, one))
      )
        free[day] = 0;
  }
};

/** Takes away the days before which a forum that must come first has no day of its own. */
const leaveRoomBefore = (board: Board, track: Track, free: Int32Array): void => {
  for (const other of board.tracks)
    for (const { forum, days } of other.forum.before)
      for (let day = 0; forum === track.forum.id && day < free.length; day += 1) {
        const earlier = other.free.subarray(
          Math.max(0, day - days[1]),
          Math.max(0, day - days[0] + 1),
        );
        if (earlier.every((bits) => bits === 0)) free[day] = 0;
      }
};

/** How many of the forum's people have three meetings already on each day. */
const fullOn = (board: Board, track: Track, standing: ReadonlyMap<number, Chain>): Int32Array => {
  const full = new Int32Array(board.length);
  for (const who of track.forum.people) {
    const count = new Int32Array(board.length);
    for (const near of track.near)
      if (board.tracks[near]?.forum.people.includes(who))
        for (const day of standing.get(near)?.days ?? []) count[day] = (count[day] ?? 0) + 1;
    for (const [day, has] of count.entries()) if (has >= 3) full[day] = (full[day] ?? 0) + 1;
  }
  return full;
};

interface Around {
  readonly free: Int32Array;
  readonly standing: ReadonlyMap<number, Chain>;
}

const chainFor = (
  board: Board,
  track: Track,
  standing: ReadonlyMap<number, Chain>,
): Chain | null => {
  const free = freeOf(board, track, standing);
  keepBefore(board, track, { free, standing });
  leaveRoomBefore(board, track, free);
  const full = fullOn(board, track, standing);
  const price: Price = (day, at) => (((free[day] ?? 0) >> at) & 1 ? (full[day] ?? 0) : Infinity);
  return regularChain(track, board.first, price) ?? looseChain(track, board.first, price);
};

const roomOf = ({ free, forum }: Track): number =>
  free.reduce((sum, bits) => sum + (bits ? 1 : 0), 0) + (forum.before.length > 0 ? 0 : 1);

/** Plans the year: the forums with least room choose first. The same instance gives the same plan. */
export const proposeYear = (instance: YearInstance): ProposedYear => {
  const board = boardOf(instance);
  const standing = new Map<number, Chain>();
  const order = board.tracks.toSorted((one, other) => roomOf(one) - roomOf(other));
  const awaited = new Set(
    instance.forums.flatMap(({ before }) => before.map(({ forum }) => forum)),
  );
  const rank = ({ forum }: Track) => (awaited.has(forum.id) ? 0 : forum.before.length > 0 ? 1 : 2);
  const unmet: ProposedYear['unmet'][number][] = [];
  for (const track of order.toSorted((one, other) => rank(one) - rank(other))) {
    const chain = chainFor(board, track, standing);
    if (chain) standing.set(track.index, chain);
    else unmet.push({ forum: track.forum.id, period: '*', reason: 'no-room' });
  }
  const meetings = [...standing].flatMap(([index, { days, starts }]): Planned[] =>
    days.map((day, at) => ({
      forum: board.tracks[index]?.forum.id ?? '',
      day: day + board.first,
      start: board.tracks[index]?.starts[starts[at] ?? 0] ?? 0,
    })),
  );
  return { meetings, unmet };
};
