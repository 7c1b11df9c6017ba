import { endless, of } from './numbers.js';
import type { Track } from './board.js';

/** A day for each layer, and what they cost together. */
export interface Route {
  readonly cost: number;
  readonly days: readonly number[];
}

interface Stage {
  readonly days: Int32Array;
  readonly costs: Float64Array;
  readonly from: Int32Array;
}

/** What a walk may cost, and what an uneven gap costs. */
export interface Fare {
  readonly limit: number;
  readonly uneven: number;
  /** What a gap costs that is longer or shorter than the forum may have; infinite where it may not be. */
  readonly late: number;
}

/** A gap of more days than this has a holiday in it, and is not counted. */
export const overHoliday = 62;

const isUneven = (gap: number, [least, most]: readonly [number, number]): boolean =>
  gap <= overHoliday && (gap < least || gap > most);

/** How many gaps are shorter or longer than is even for the forum. */
export const unevenIn = ({ even }: Track, days: readonly number[]): number =>
  even ? days.filter((day, at) => at > 0 && isUneven(day - (days[at - 1] ?? 0), even)).length : 0;

/** How many gaps are longer than the forum may have. */
export const lateIn = ({ gap: [, most] }: Track, days: readonly number[]): number =>
  days.filter((day, at) => at > 0 && day - (days[at - 1] ?? 0) > most).length;

/** Locked meetings stay however close they lie; beside one, another may lie too close where a gap may be wrong at all. */
const tollOf =
  ({ held }: Track, { late }: Fare) =>
  (one: number, other: number): number => {
    if (held.size === 0 || other <= one) return endless;
    if (held.has(one)) return held.has(other) ? 0 : late;
    return held.has(other) ? late : endless;
  };

const stageAfter = (
  track: Track,
  { before, days }: { before: Stage; days: Int32Array },
  { price, fare }: { price: Float64Array; fare: Fare },
): Stage => {
  const {
    gap: [least, most],
    even,
  } = track;
  const costs = new Float64Array(days.length).fill(endless);
  const from = new Int32Array(days.length);
  const soonToll = tollOf(track, fare);
  for (let at = 0; at < days.length; at += 1) {
    const own = of(price, of(days, at));
    if (own >= fare.limit) continue;
    for (let back = 0; back < before.days.length; back += 1) {
      const gap = of(days, at) - of(before.days, back);
      const soon = gap < least ? soonToll(of(before.days, back), of(days, at)) : 0;
      if (soon === endless) break;
      if (of(before.costs, back) === endless) continue;
      const toll = gap > most ? fare.late : even && isUneven(gap, even) ? fare.uneven : soon;
      const cost = of(before.costs, back) + own + toll;
      if (cost < of(costs, at)) {
        costs[at] = cost;
        from[at] = back;
      }
    }
  }
  return { days, costs, from };
};

const least = (costs: Float64Array): number => {
  let best = 0;
  for (let at = 1; at < costs.length; at += 1) if (of(costs, at) < of(costs, best)) best = at;
  return best;
};

const daysOf = (stages: readonly Stage[], last: number): number[] => {
  const days: number[] = [];
  let at = last;
  for (const stage of stages.toReversed()) {
    days.push(of(stage.days, at));
    at = of(stage.from, at);
  }
  return days.toReversed();
};

/** The cheapest day of each layer, gaps between them kept; null where none costs less than the limit. */
export const walk = (
  track: Track,
  weekday: number,
  { price, fare }: { price: Float64Array; fare: Fare },
): Route | null => {
  const stages: Stage[] = [];
  for (const days of track.days[weekday] ?? []) {
    const before = stages.at(-1);
    const stage = before
      ? stageAfter(track, { before, days }, { price, fare })
      : { days, costs: Float64Array.from(days, (day) => of(price, day)), from: days };
    if (days.length === 0 || !(of(stage.costs, least(stage.costs)) < fare.limit)) return null;
    stages.push(stage);
  }
  const last = stages.at(-1);
  if (!last) return null;
  const at = least(last.costs);
  return { cost: of(last.costs, at), days: daysOf(stages, at) };
};

/** What a walk costs at least. */
export const atLeast = (layers: readonly Int32Array[] = [], price: Float64Array): number => {
  let sum = 0;
  for (const days of layers) {
    let best = endless;
    for (let at = 0; at < days.length; at += 1)
      if (of(price, of(days, at)) < best) best = of(price, of(days, at));
    sum += best;
    if (sum === endless) break;
  }
  return sum;
};
