import type { Board, Track } from './board.js';
import { weekdayAt, weekOfMonthAt } from './days.js';
import { add, of } from './numbers.js';
import { lateIn, unevenIn } from './walk.js';

/** What a forum has: for each of its layers a day and a minute of the day; a day below 0 where it has none. */
export interface Chain {
  readonly days: readonly number[];
  readonly starts: readonly number[];
}

/** What one breach of each wish costs. */
export interface Prices {
  readonly irregular: number;
  readonly unwished: number;
  /** Another hour, or another week of the month, than the forum would like. */
  readonly hour: number;
  readonly week: number;
  readonly uneven: number;
  readonly crowded: number;
  /** No meeting at all, or far too long until the next: only where nothing else can be. */
  readonly missing: number;
  /** Moving a meeting of the standing plan. */
  readonly moved: number;
}

/** The plan as it stands while it is made. */
export interface Table {
  readonly board: Board;
  readonly prices: Prices;
  readonly standing: (Chain | null)[];
  /** Meetings of each person and day. */
  readonly load: Uint8Array;
  /** The plan that stood before, the minute by the day, of each forum. */
  readonly was: readonly ReadonlyMap<number, number>[] | null;
  cost: number;
}

/** More meetings than this make a person's day crowded. */
export const fullDay = 3;

/** Prices so that whole plans compare as 1000·irregular + 300·unwished + 300·uneven shares and crowded person-days. */
export const pricesOf = ({ tracks }: Board): Prices => {
  const sum = (some: readonly Track[]): number =>
    Math.max(
      1,
      some.reduce((all, { layers }) => all + layers.length, 0),
    );
  return {
    irregular: 1000 / sum(tracks),
    unwished: 300 / sum(tracks.filter(({ forum }) => forum.weekdays.length > 0)),
    week: 60 / sum(tracks),
    hour: 50 / sum(tracks),
    uneven: 300 / sum(tracks.filter(({ even }) => even !== null)),
    crowded: 1,
    missing: 100_000,
    moved: 1000,
  };
};

/** A table where nothing stands but what may have stood before. */
export const emptyTable = (board: Board, was: Table['was'] = null): Table => ({
  board,
  prices: pricesOf(board),
  standing: board.tracks.map(() => null),
  load: new Uint8Array(board.people.length * board.length),
  was,
  cost: 0,
});

/** Whether a forum would like to meet on a day. */
export const isWished = ({ forum }: Track, weekday: number): boolean =>
  forum.weekdays.length === 0 || forum.weekdays.includes(weekday);

/** What a day costs a forum in wishes that it does not meet. */
export const wishCost = ({ board, prices }: Table, track: Track, day: number): number => {
  const { week } = track.forum;
  const weekday = isWished(track, weekdayAt(day + board.first)) ? 0 : prices.unwished;
  if (week === undefined) return weekday;
  return weekday + (week === weekOfMonthAt(day + board.first) ? 0 : prices.week);
};

/** What an hour costs a forum that would like another. */
export const hourCost = ({ prices }: Table, { forum: { hours } }: Track, minute: number): number =>
  hours === undefined || hours.length === 0 || hours.includes(minute) ? 0 : prices.hour;

/** What a forum's meetings cost in wishes that are not met, crowded days apart. */
export const costOf = (table: Table, track: Track, { days, starts }: Chain): number => {
  const { board, prices } = table;
  const count = new Map<number, number>();
  let wishes = 0;
  days.forEach((day, at) => {
    if (day < 0) return;
    const weekday = weekdayAt(day + board.first);
    const slot = weekday * 1440 + of(starts, at);
    count.set(slot, (count.get(slot) ?? 0) + 1);
    wishes += wishCost(table, track, day) + hourCost(table, track, of(starts, at));
  });
  const meetings = days.filter((day) => day >= 0);
  const irregular = meetings.length - Math.max(0, ...count.values());
  return (
    (days.length - meetings.length + lateIn(track, meetings)) * prices.missing +
    irregular * prices.irregular +
    wishes +
    unevenIn(track, meetings) * prices.uneven
  );
};

const count = (
  table: Table,
  { people }: Track,
  { days, by }: { days: readonly number[]; by: 1 | -1 },
) => {
  const { load, board, prices } = table;
  for (const day of days)
    for (const row of day < 0 ? [] : people) {
      const at = row * board.length + day;
      add(load, at, by);
      if (of(load, at) === fullDay + (by === 1 ? 1 : 0)) table.cost += by * prices.crowded;
    }
};

/** Gives a forum its meetings. */
export const place = (table: Table, track: Track, chain: Chain): void => {
  table.standing[track.index] = chain;
  table.cost += costOf(table, track, chain);
  count(table, track, { days: chain.days, by: 1 });
};

/** Takes a forum's meetings away; answers what it had. */
export const lift = (table: Table, track: Track): Chain | null => {
  const chain = table.standing[track.index] ?? null;
  if (!chain) return null;
  table.standing[track.index] = null;
  table.cost -= costOf(table, track, chain);
  count(table, track, { days: chain.days, by: -1 });
  return chain;
};
