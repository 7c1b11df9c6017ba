import { periodOf } from './days.js';
import type { PlanForum, YearInstance } from './instance.js';

/** One meeting to be placed, on a day from one to another; `period` is the name it is missed under. */
export interface Layer {
  readonly from: number;
  readonly to: number;
  readonly period: string;
}

/** Overlapping parts of a period: each reaches half a part into its neighbours. */
const partsOf = (days: readonly number[], count: number, period: string): Layer[] =>
  Array.from({ length: count }, (_, part) => {
    const width = days.length / count;
    const reach = count === 1 ? 0 : width / 2;
    const from = days[Math.max(0, Math.floor(part * width - reach))] ?? 0;
    const to = days[Math.min(days.length, Math.ceil((part + 1) * width + reach)) - 1] ?? -1;
    return { from, to, period };
  });

/** The meetings a forum's demand asks for, of its open days (counted from the first of the year). */
export const layersOf = (
  { demand }: PlanForum,
  open: readonly number[],
  instance: YearInstance,
): Layer[] => {
  if (open.length === 0) return [];
  if (demand.kind === 'count') {
    const periods = Map.groupBy(open, (day) => periodOf(day + instance.days[0], demand.per));
    return [...periods].flatMap(([period, days]) =>
      days.length < instance.leastOpenDays ? [] : partsOf(days, demand.min, period),
    );
  }
  const from = open[0] ?? 0;
  const to = open.at(-1) ?? -1;
  const step = 7 * demand.gap[0] - 3;
  return Array.from({ length: demand.least }, (_, at) => ({
    from: from + at * step,
    to: to - (demand.least - 1 - at) * step,
    period: 'year',
  })).filter((layer) => layer.from <= layer.to);
};
