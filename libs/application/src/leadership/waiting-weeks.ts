import type { Leadership } from '#contract/leadership';
import { addDays, type Day, daysBetween, weekdayOf } from '#kernel/time/day';

/** A case that was discussed: on which day, and how many working days after it was sent. */
export interface Waited {
  readonly discussedOn: Day;
  readonly days: number;
}

/** Weeks shown, and weeks that each of them looks back over. */
const shown = 26;
const window = 8;
/** With fewer cases than this a median would tell of somebody. */
const fewest = 5;

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The first day a wait must be known from to draw the weeks up to today. */
export const firstDay = (today: Day): Day => addDays(mondayOf(today), -7 * (shown + window - 2));

/** The value that `share` of the sorted values do not exceed (nearest rank). */
const rank = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;

const median = (sorted: readonly number[]): number | null => {
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

const weekOf = (week: Day, waits: readonly Waited[]): Leadership['waiting'][number] => {
  const from = addDays(week, -7 * (window - 1));
  const within = waits.filter(({ discussedOn }) => {
    const at = daysBetween(from, discussedOn);
    return at >= 0 && at < 7 * window;
  });
  if (within.length < fewest) return { week, median: null, low: null, high: null };
  const sorted = within.map(({ days }) => days).sort((one, other) => one - other);
  return { week, median: median(sorted), low: rank(sorted, 0.1), high: rank(sorted, 0.9) };
};

/** Waiting time week by week, each over the eight weeks up to it: a week alone has too few cases to tell of none. */
export const waitingWeeks = (today: Day, waits: readonly Waited[]): Leadership['waiting'] => {
  const last = mondayOf(today);
  return Array.from({ length: shown }, (_, at) =>
    weekOf(addDays(last, -7 * (shown - 1 - at)), waits),
  );
};
