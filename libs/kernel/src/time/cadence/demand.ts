import type { PeriodUnit } from '../school-year.js';
import { periodUnits } from '../school-year.js';
import type { Cadence, CountDemand, Demand } from './words.js';
import { rhythm } from './words.js';

/** What the cadence asks for; null where meetings come only on demand, per case or at a transition. */
export const demandOf = (cadence: Cadence): Demand | null => {
  if ('when' in cadence) return null;
  const about = cadence.about === true ? 1 : (cadence.about ?? 0);
  const band = (unit: PeriodUnit, min: number, max: number | null): CountDemand => ({
    unit,
    min: Math.max(0, min - about),
    max: max === null || cadence.extra ? null : max + about,
  });
  if ('every' in cadence) {
    const [, every = '1', unit = 'week'] = rhythm.exec(cadence.every) ?? [];
    const period = periodUnits.find((known) => known === cadence.every);
    if (period) return band(period, 1, 1);
    return { rhythm: unit === 'month' ? 'month' : 'week', every: Number(every), tolerance: about };
  }
  if ('count' in cadence) return band(cadence.timesPer, cadence.count, cadence.count);
  return band(cadence.timesPer, cadence.min ?? 0, cadence.max ?? null);
};

/**
 * A rhythm as meetings in a school year: a rhythm waits for a holiday to end, so the weeks that are open count.
 * @param weeks how many are open; 44 where no calendar is known, which is a year without July and a month of holidays
 */
export const inPeriods = (demand: Demand, weeks = 44): CountDemand => {
  if ('unit' in demand) return demand;
  const [room, { every, tolerance }] = [demand.rhythm === 'week' ? weeks : 11, demand];
  const max = Math.ceil(room / Math.max(1, every - tolerance));
  return { unit: 'year', min: Math.floor(room / (every + tolerance)), max };
};
