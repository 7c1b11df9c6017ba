import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, asDay, daysBetween, isWithin } from './day.js';
import {
  halfYearOf,
  periodsOf,
  periodUnits,
  schoolYearOf,
  spanOfSchoolYear,
} from './school-year.js';

describe('the school year', () => {
  it('runs from 1 August to 31 July and is named by its first year', () => {
    expect(schoolYearOf(asDay('2026-07-31'))).toBe(2025);
    expect(schoolYearOf(asDay('2026-08-01'))).toBe(2026);
    expect(spanOfSchoolYear(2026)).toEqual({ from: '2026-08-01', to: '2027-07-31' });
  });

  it('has an autumn to 31 December and a spring from 1 January', () => {
    expect(halfYearOf(asDay('2026-12-31'))).toMatchObject({ schoolYear: 2026, half: 'autumn' });
    expect(halfYearOf(asDay('2027-01-01'))).toMatchObject({ schoolYear: 2026, half: 'spring' });
    expect(halfYearOf(asDay('2027-07-31'))).toMatchObject({ schoolYear: 2026, half: 'spring' });
  });

  it('is covered by its periods without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2090 }),
        fc.constantFrom(...periodUnits),
        (year, unit) => {
          const periods = periodsOf(unit, year);
          const whole = spanOfSchoolYear(year);
          expect(periods[0]?.from).toBe(whole.from);
          expect(periods.at(-1)?.to).toBe(whole.to);
          periods
            .slice(1)
            .forEach((period, index) =>
              expect(addDays(periods[index]?.to ?? whole.to, 1)).toBe(period.from),
            );
        },
      ),
    );
  });

  it('holds every day whose school year it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
        const day = addDays(asDay('2000-01-01'), offset);
        expect(isWithin(day, spanOfSchoolYear(schoolYearOf(day)))).toBe(true);
        expect(isWithin(day, halfYearOf(day))).toBe(true);
        expect(daysBetween(halfYearOf(day).from, day)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
