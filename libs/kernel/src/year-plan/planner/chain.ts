import type { Layer, Track } from './board.ts';
import { weekdayAt } from './board.ts';

/** What a forum has: for each of its layers a day, all at one hour of one weekday where that can be. */
export interface Chain {
  readonly days: readonly number[];
  readonly starts: readonly number[];
  readonly cost: number;
}

/** What it costs to meet on a day at a start; infinite where it may not. */
export type Price = (day: number, at: number) => number;

interface Walk {
  readonly track: Track;
  readonly daysOf: (layer: Layer) => readonly number[];
  readonly price: (day: number) => number;
}

const stepCost = ({ gap: [least, most], isEven }: Track, days: number): number => {
  if (days < least || days > most) return Infinity;
  return isEven && days <= 62 && (days < 21 || days > 42) ? 5 : 0;
};

interface Step {
  readonly day: number;
  readonly cost: number;
  readonly before: Step | null;
}

const cheapest = (steps: readonly Step[]): Step | null => {
  let best: Step | null = null;
  for (const step of steps) if (best === null || step.cost < best.cost) best = step;
  return best;
};

const stepTo = (track: Track, day: number, before: readonly Step[]): Step | null =>
  cheapest(
    before.map((step) => ({
      day,
      cost: step.cost + stepCost(track, day - step.day),
      before: step,
    })),
  );

/** The cheapest day of each layer, gaps between them kept; null where there is none. */
export const walk = ({ track, daysOf, price }: Walk): Step | null => {
  let steps: Step[] | null = null;
  for (const layer of track.layers) {
    const next: Step[] = [];
    for (const day of daysOf(layer)) {
      const cost = price(day);
      if (cost === Infinity) continue;
      const step = steps === null ? { day, cost: 0, before: null } : stepTo(track, day, steps);
      if (step && step.cost < Infinity) next.push({ ...step, cost: step.cost + cost });
    }
    if (next.length === 0) return null;
    steps = next;
  }
  return steps && cheapest(steps);
};

/** The days of a walk, in order. */
export const daysOfWalk = (last: Step | null): number[] => {
  const days: number[] = [];
  for (let step = last; step; step = step.before) days.unshift(step.day);
  return days;
};

const within = ({ from, to }: Layer, first: number, weekday: number): number[] => {
  const days: number[] = [];
  for (let day = from; day <= to; day += 1)
    if (weekday === 0 || weekdayAt(day + first) === weekday) days.push(day);
  return days;
};

const isMain = (track: Track, weekday: number): boolean =>
  track.forum.weekdays.length === 0 || track.forum.weekdays.includes(weekday);

/** The cheapest year at one hour of one weekday; null where no such year can be. */
export const regularChain = (track: Track, first: number, price: Price): Chain | null => {
  let best: Chain | null = null;
  for (const weekday of [1, 2, 3, 4, 5].filter((one) => isMain(track, one)))
    for (let at = 0; at < track.starts.length; at += 1) {
      const daysOf = (layer: Layer) => within(layer, first, weekday);
      const found = walk({ track, daysOf, price: (day) => price(day, at) });
      if (found && (best === null || found.cost < best.cost))
        best = { days: daysOfWalk(found), starts: track.layers.map(() => at), cost: found.cost };
    }
  return best;
};

/** The start that is cheapest on a day, one wanted start before the others. */
const startOn = (
  track: Track,
  { day, main }: { day: number; main: number },
  price: Price,
): number => {
  if (price(day, main) < Infinity) return main;
  return track.starts.findIndex((_, at) => price(day, at) < Infinity);
};

/** A year as near one hour of one weekday as can be. */
export const looseChain = (track: Track, first: number, price: Price): Chain | null => {
  let best: Chain | null = null;
  for (let weekday = 1; weekday <= 5; weekday += 1)
    for (let main = 0; main < track.starts.length; main += 1) {
      const on = (day: number) => startOn(track, { day, main }, price);
      const cost = (day: number): number => {
        const at = on(day);
        if (at < 0) return Infinity;
        const wish = isMain(track, weekdayAt(day + first)) ? 0 : 1;
        return wish + (at === main && weekdayAt(day + first) === weekday ? 0 : 10);
      };
      const found = walk({ track, daysOf: (layer) => within(layer, first, 0), price: cost });
      if (found && (best === null || found.cost < best.cost)) {
        const days = daysOfWalk(found);
        best = { days, starts: days.map(on), cost: found.cost };
      }
    }
  return best;
};
