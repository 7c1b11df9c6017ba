import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Day } from './day.js';
import {
  addDays,
  addMonths,
  asDay,
  daysBetween,
  daysOf,
  isDay,
  weekdayOf,
  weekNumber,
  weekOfMonth,
} from './day.js';

const anyDay = fc.integer({ min: 18_000, max: 25_000 }).map((n) => addDays(asDay('1970-01-01'), n));

describe('a day', () => {
  it('is one only when the calendar has it', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(['2027-02-29', '2026-02-30', '2026-13-01', '2026-9-8', ''].some(isDay)).toBe(false);
    expect(() => asDay('8. september')).toThrow(RangeError);
  });

  it('knows its weekday, its week and which one of its weekday it is in the month', () => {
    expect(weekdayOf(asDay('2026-09-08'))).toBe(2);
    expect(weekOfMonth(asDay('2026-09-08'))).toBe(2);
    expect(weekNumber(asDay('2026-12-31'))).toBe(53);
    expect(weekNumber(asDay('2027-01-04'))).toBe(1);
  });

  it('keeps to the end of a shorter month', () => {
    expect(addMonths(asDay('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(asDay('2026-09-08'), 12)).toBe('2027-09-08');
    expect(addMonths(asDay('2026-03-31'), -1)).toBe('2026-02-28');
  });

  it('comes back when as many days are taken away as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
        const other = addDays(day, count);
        expect(daysBetween(day, other)).toBe(count);
        expect(addDays(other, -count)).toBe(day);
        expect(other > day).toBe(count > 0);
      }),
    );
  });

  it('has a weekday that follows the weekday of the day before', () => {
    fc.assert(
      fc.property(anyDay, (day: Day) => {
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
      }),
    );
  });

  it('is counted with both ends in a span, and not at all in one turned around', () => {
    const span = { from: asDay('2026-12-30'), to: asDay('2027-01-02') };
    expect(daysOf(span)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(daysOf({ from: span.to, to: span.from })).toEqual([]);
  });
});
