import type { PlanForum } from './instance.js';

/** The minutes of the day at which a meeting may start, evenly apart; at most 31, so that a day's starts are bits of one number. */
export interface Starts {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

export const startsOf = ({ window: [from, to], minutes }: PlanForum): Starts => {
  const room = to - from - minutes;
  const step = [5, 10, 15, 30, 60].find((one) => one >= 15 && room / one < 31) ?? 120;
  return { first: from, step, count: Math.max(0, Math.floor(room / step) + 1) };
};

/** The bits of all starts. */
export const allOf = ({ count }: Starts): number => (count === 0 ? 0 : -1 >>> (32 - count));

/** The minute of a start. */
export const minuteOf = ({ first, step }: Starts, at: number): number => first + at * step;

/** The start at a minute; -1 where none is. */
export const startAt = ({ first, step, count }: Starts, minute: number): number => {
  const at = (minute - first) / step;
  return Number.isInteger(at) && at >= 0 && at < count ? at : -1;
};

/** The bits of the starts at which a meeting of so many minutes meets what lasts from one minute to another. */
export const clash = (starts: Starts, minutes: number, [from, to]: readonly [number, number]) => {
  const low = Math.max(0, Math.floor((from - minutes - starts.first) / starts.step) + 1);
  const high = Math.min(starts.count, Math.ceil((to - starts.first) / starts.step));
  return low >= high ? 0 : (-1 >>> (32 - (high - low))) << low;
};
