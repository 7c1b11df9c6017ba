import type { Track } from './board.js';
import { weekdayAt } from './days.js';
import { of } from './numbers.js';
import { minuteOf } from './starts.js';
import type { Chain, Table } from './table.js';
import { atLeast, type Route, walk } from './walk.js';

/** Meetings found, and what they cost. */
export interface Found {
  readonly cost: number;
  readonly chain: Chain;
}

interface Slot {
  readonly weekday: number;
  readonly at: number;
  readonly price: Float64Array;
  readonly least: number;
}

const slots = ({ starts }: Track): { weekday: number; at: number }[] =>
  [1, 2, 3, 4, 5].flatMap((weekday) =>
    Array.from({ length: starts.count }, (_, at) => ({ weekday, at })),
  );

/** The slots that may cost less than the limit, the most promising first; among equals as chance will. */
const promising = (all: readonly Slot[], limit: number, random: () => number): Slot[] =>
  all
    .filter(({ least }) => least < limit)
    .map((slot) => ({ slot, chance: random() }))
    .toSorted((one, other) => one.slot.least - other.slot.least || one.chance - other.chance)
    .map(({ slot }) => slot);

export interface Search {
  readonly prices: Float64Array;
  readonly limit: number;
  readonly random: () => number;
  /** What a gap costs that is too long. */
  readonly late: number;
}

interface Way {
  readonly all: readonly Slot[];
  readonly search: Search;
  readonly weekdayOf: (slot: Slot) => number;
}

const best = (
  table: Table,
  track: Track,
  { all, search, weekdayOf }: Way,
): { route: Route; slot: Slot } | null => {
  let found: { route: Route; slot: Slot } | null = null;
  for (const slot of promising(all, search.limit, search.random)) {
    const cap = found?.route.cost ?? search.limit;
    if (slot.least >= cap) break;
    const fare = { limit: cap, uneven: table.prices.uneven, late: search.late };
    const route = walk(track, weekdayOf(slot), { price: slot.price, fare });
    if (route && route.cost < cap) found = { route, slot };
  }
  return found;
};

/** The cheapest year at one hour of one weekday; null where none costs less than the limit. */
export const regularChain = (table: Table, track: Track, search: Search): Found | null => {
  const { prices } = search;
  const { count } = track.starts;
  const byStart = Array.from({ length: count }, (_, at) =>
    Float64Array.from({ length: table.board.length }, (_, day) => of(prices, day * count + at)),
  );
  const all = slots(track).map(({ weekday, at }): Slot => {
    const price = byStart[at] ?? new Float64Array();
    return { weekday, at, price, least: atLeast(track, weekday, price) };
  });
  const found = best(table, track, {
    all,
    search,
    weekdayOf: ({ weekday }) => weekday,
  });
  if (!found) return null;
  const { days, cost } = found.route;
  const minute = minuteOf(track.starts, found.slot.at);
  return { cost, chain: { days, starts: days.map((day) => track.held.get(day) ?? minute) } };
};

/** The cheapest start of each day. */
const cheapestStarts = (prices: Float64Array, count: number): Int32Array => {
  const starts = new Int32Array(prices.length / count);
  for (let day = 0; day < starts.length; day += 1)
    for (let at = 1; at < count; at += 1)
      if (of(prices, day * count + at) < of(prices, day * count + of(starts, day)))
        starts[day] = at;
  return starts;
};

/** The cheapest year where one hour of one weekday is the rule, and each meeting outside it costs. */
export const looseChain = (table: Table, track: Track, search: Search): Found | null => {
  const { prices } = search;
  const { count } = track.starts;
  const { first, length } = table.board;
  const cheapest = cheapestStarts(prices, count);
  const { irregular } = table.prices;
  const other = Float64Array.from(cheapest, (at, day) => irregular + of(prices, day * count + at));
  const startOn = ({ weekday, at }: Pick<Slot, 'weekday' | 'at'>, day: number): number =>
    weekdayAt(day + first) === weekday && of(prices, day * count + at) <= of(other, day)
      ? at
      : of(cheapest, day);
  const all = slots(track).map((slot): Slot => {
    const price = other.slice();
    for (let day = 0; day < length; day += 1)
      if (weekdayAt(day + first) === slot.weekday)
        price[day] = Math.min(of(other, day), of(prices, day * count + slot.at));
    return { ...slot, price, least: atLeast(track, 0, price) };
  });
  const found = best(table, track, {
    all,
    search,
    weekdayOf: () => 0,
  });
  if (!found) return null;
  const { days, cost } = found.route;
  const starts = days.map(
    (day) => track.held.get(day) ?? minuteOf(track.starts, startOn(found.slot, day)),
  );
  return { cost, chain: { days, starts } };
};

/** The cheapest meetings for a forum, regular or not; null where none cost less than the limit. */
export const cheapestChain = (table: Table, track: Track, search: Search): Found | null => {
  const regular = regularChain(table, track, search);
  const limit = regular?.cost ?? search.limit;
  if (limit <= table.prices.irregular) return regular;
  return looseChain(table, track, { ...search, limit }) ?? regular;
};
