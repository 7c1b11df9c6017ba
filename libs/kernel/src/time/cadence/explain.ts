import { periodUnits } from '../school-year.js';
import type { Cadence, Explanation } from './cadence.js';
import { rhythm } from './cadence.js';

/** The base of the cadence as text key and values: `cadence.year.count-and-on-demand` with `{count: 4}`. */
export const explain = (cadence: Cadence): Explanation => {
  if ('when' in cadence) return { key: `cadence.${cadence.when}`, values: {} };
  if ('every' in cadence) {
    const [, every = '1', unit = 'week'] = rhythm.exec(cadence.every) ?? [];
    const period = periodUnits.find((known) => known === cadence.every);
    if (period) return { key: `cadence.${period}.count`, values: { count: 1 } };
    return { key: `cadence.every-${unit}`, values: { count: Number(every) } };
  }
  const { timesPer } = cadence;
  const extra = cadence.extra ? '-and-on-demand' : '';
  if ('count' in cadence)
    return { key: `cadence.${timesPer}.count${extra}`, values: { count: cadence.count } };
  const { min, max } = cadence;
  if (min === undefined || max === undefined)
    return {
      key: `cadence.${timesPer}.${max === undefined ? 'at-least' : 'at-most'}`,
      values: { count: min ?? max ?? 0 },
    };
  if (min < max) return { key: `cadence.${timesPer}.between`, values: { min, max } };
  return { key: `cadence.${timesPer}.count${extra}`, values: { count: min } };
};
