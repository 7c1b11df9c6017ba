import type { CountDemand } from '../time/cadence/cadence.js';
import { demandOf, inPeriods } from '../time/cadence/demand.js';
import type { Calendar } from '../time/calendar.js';
import { openDaysOf, openWeeksOf } from '../time/calendar.js';
import type { Day } from '../time/day.js';
import type { Period, SchoolYear } from '../time/school-year.js';
import { halfYear, periodsOf, spanOfSchoolYear } from '../time/school-year.js';
import type { Series } from './plan.js';

/** One place in the rhythm of a series: the occurrence will lie on one of these open days. */
export interface Slot {
  /** Its name for life (`2026/03`): it counts places in the year's rhythm, not meetings. */
  readonly key: string;
  readonly days: readonly Day[];
}

/** Parts a list evenly, in order; some parts are empty when there are more parts than things. */
const parts = (days: readonly Day[], count: number): Day[][] =>
  Array.from({ length: count }, (_, part) =>
    days.slice(
      Math.floor((part * days.length) / count),
      Math.floor(((part + 1) * days.length) / count),
    ),
  );

/**
 * The windows of a period. A year of two or more is parted at New Year first, so that each half-year has meetings for
 * its standing items; spring is the longer and gets the odd one.
 */
const windowsOf = (
  period: Period,
  count: number,
  { unit, calendar }: { unit: CountDemand['unit']; calendar: Calendar },
): Day[][] => {
  if (unit !== 'year' || count < 2) return parts(openDaysOf(period, calendar), count);
  const year = Number(period.key);
  const autumn = Math.floor(count / 2);
  return [
    ...parts(openDaysOf(halfYear(year, 'autumn'), calendar), autumn),
    ...parts(openDaysOf(halfYear(year, 'spring'), calendar), count - autumn),
  ];
};

/** How many meetings of a series are planned in each period: «about eight» is eight. */
export const plannedIn = ({ planned, cadence }: Series, demand: CountDemand): number => {
  const told = 'count' in cadence ? cadence.count : demand.min;
  return Math.min(
    demand.max ?? Math.max(1, demand.min, told),
    Math.max(demand.min, planned ?? told),
  );
};

/**
 * The places of a series in a school year, in order, none of them overlapping: whatever day is chosen in each, the
 * counts of the cadence hold. None where there is no open day, and for on demand and per case.
 */
export const slotsOf = (series: Series, calendar: Calendar, year: SchoolYear): Slot[] => {
  const asked = demandOf(series.cadence);
  if (!asked) return [];
  const weeks = openWeeksOf(spanOfSchoolYear(year), calendar);
  const demand = inPeriods('rhythm' in asked ? { ...asked, tolerance: 0 } : asked, weeks);
  const count = plannedIn(series, demand);
  const slots = periodsOf(demand.unit, year).flatMap((period, index) =>
    windowsOf(period, count, { unit: demand.unit, calendar }).map((days, nth) => ({
      key: `${year}/${String(index * (demand.max ?? Math.max(1, demand.min)) + nth + 1).padStart(2, '0')}`,
      days,
    })),
  );
  return slots.filter(({ days }) => days.length > 0);
};
