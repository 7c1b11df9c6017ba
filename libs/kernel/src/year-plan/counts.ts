import type { Cadence } from '../time/cadence/cadence.js';
import { demandOf, inPeriods } from '../time/cadence/demand.js';
import type { Calendar } from '../time/calendar.js';
import { openDaysOf, openWeeksOf } from '../time/calendar.js';
import type { Day } from '../time/day.js';
import { isWithin } from '../time/day.js';
import type { Period, SchoolYear } from '../time/school-year.js';
import { periodsOf, spanOfSchoolYear } from '../time/school-year.js';

/** How many meetings a forum has in a period against what its cadence asks for. */
export interface Count {
  readonly period: Period;
  readonly has: number;
  readonly min: number;
  /** Null where the plan lets the forum meet more often when needed. */
  readonly max: number | null;
  readonly state: 'kept' | 'too-few' | 'too-many';
}

const stateOf = (has: number, min: number, max: number | null): Count['state'] => {
  if (has < min) return 'too-few';
  return max !== null && has > max ? 'too-many' : 'kept';
};

/**
 * Counts meetings that are held or set up, period by period, whatever way they came about. A month that the calendar
 * closes altogether asks for none. Empty for on demand and per case.
 */
export const countsOf = (
  cadence: Cadence,
  days: readonly Day[],
  { calendar, schoolYear }: { calendar: Calendar; schoolYear: SchoolYear },
): Count[] => {
  const asked = demandOf(cadence);
  if (!asked) return [];
  const demand = inPeriods(asked, openWeeksOf(spanOfSchoolYear(schoolYear), calendar));
  return periodsOf(demand.unit, schoolYear).map((period) => {
    const min = openDaysOf(period, calendar).length > 0 ? demand.min : 0;
    const { max } = demand;
    const has = days.filter((day) => isWithin(day, period)).length;
    return { period, has, min, max, state: stateOf(has, min, max) };
  });
};
