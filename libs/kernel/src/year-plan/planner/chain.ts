import type { Track } from './board.js';
import { weekdayAt } from './days.js';
import { endless, of } from './numbers.js';
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
  /** Its price on each day. */
  readonly price: () => Float64Array;
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
    const route = walk(track, weekdayOf(slot), { price: slot.price(), fare });
    if (route && route.cost < cap) found = { route, slot };
  }
  return found;
};

/** The cheapest year at one hour of one weekday; null where none costs less than the limit. */
export const regularChain = (table: Table, track: Track, search: Search): Found | null => {
  const { prices } = search;
  const { length } = table.board;
  const all = slots(track).map(({ weekday, at }): Slot => {
    const price = prices.subarray(at * length, (at + 1) * length);
    return { weekday, at, price: () => price, least: atLeast(track.days[weekday], price) };
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
const cheapestStarts = (prices: Float64Array, length: number): Int32Array => {
  const starts = new Int32Array(length);
  for (let cell = length; cell < prices.length; cell += 1) {
    const day = cell % length;
    if (of(prices, cell) < of(prices, of(starts, day) * length + day))
      starts[day] = Math.floor(cell / length);
  }
  return starts;
};

interface Loose {
  readonly prices: Float64Array;
  /** The cheapest start of each day, and its price as an exception. */
  readonly starts: Int32Array;
  readonly other: Float64Array;
}

const looseSlots = ({ board }: Table, track: Track, { prices, other }: Loose): Slot[] => {
  const floors = (track.days[0] ?? []).map((days) => atLeast([days], other));
  return slots(track).map(({ weekday, at }): Slot => {
    const own = prices.subarray(at * board.length, (at + 1) * board.length);
    const isMain = (day: number): boolean => weekdayAt(day + board.first) === weekday;
    const price = (): Float64Array =>
      other.map((most, day) => (isMain(day) ? Math.min(most, of(own, day)) : most));
    const least = floors.reduce((sum, floor, nth) => {
      const days = track.days[weekday]?.[nth];
      return sum + Math.min(floor, days ? atLeast([days], own) : endless);
    }, 0);
    return { weekday, at, price, least };
  });
};

/** The cheapest year where one hour of one weekday is the rule, and each meeting outside it costs. */
export const looseChain = (table: Table, track: Track, search: Search): Found | null => {
  const { prices } = search;
  const { first, length } = table.board;
  const starts = cheapestStarts(prices, length);
  const { irregular } = table.prices;
  const other = Float64Array.from(
    starts,
    (at, day) => irregular + (prices[at * length + day] ?? endless),
  );
  const all = looseSlots(table, track, { prices, starts, other });
  const found = best(table, track, { all, search, weekdayOf: () => 0 });
  if (!found) return null;
  const { weekday, at } = found.slot;
  const startOn = (day: number): number =>
    weekdayAt(day + first) === weekday && of(prices, at * length + day) <= of(other, day)
      ? at
      : of(starts, day);
  const { days, cost } = found.route;
  const minutes = days.map((day) => track.held.get(day) ?? minuteOf(track.starts, startOn(day)));
  return { cost, chain: { days, starts: minutes } };
};

/** The cheapest meetings for a forum, regular or not; null where none cost less than the limit. */
export const cheapestChain = (table: Table, track: Track, search: Search): Found | null => {
  const regular = regularChain(table, track, search);
  const limit = regular?.cost ?? search.limit;
  if (limit <= table.prices.irregular) return regular;
  return looseChain(table, track, { ...search, limit }) ?? regular;
};
