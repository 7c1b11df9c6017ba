import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClosedDay } from './calendar.js';
import {
  addWorkingDays,
  calendarOf,
  closedBecause,
  isOpen,
  isWorkingDay,
  julyOf,
  openDaysOf,
  schoolHoliday,
  workingDaysBetween,
} from './calendar.js';
import { addDays, asDay, daysOf } from './day.js';
import { spanOfSchoolYear } from './school-year.js';

const holiday = (day: string, nb: string): ClosedDay => ({
  day: asDay(day),
  reason: 'public-holiday',
  name: { nb },
});
const autumnBreak = { from: asDay('2026-10-05'), to: asDay('2026-10-09') };
const rows = [
  holiday('2026-12-25', 'Første juledag'),
  holiday('2027-05-17', 'Grunnlovsdagen'),
  ...schoolHoliday(autumnBreak, { nb: 'Høstferie' }),
  ...schoolHoliday({ from: asDay('2026-12-21'), to: asDay('2026-12-31') }, { nb: 'Juleferie' }),
  ...julyOf(2026),
];
const calendar = calendarOf(rows);
const anyDay = fc.integer({ min: 0, max: 364 }).map((n) => addDays(asDay('2026-08-01'), n));

describe('the calendar', () => {
  it('opens no day in a weekend, on a holiday, in a school holiday or in July, and says why', () => {
    const days = ['2026-09-05', '2027-05-17', '2026-10-06', '2027-07-01'].map(asDay);
    expect(days.map((day) => isOpen(day, calendar))).toEqual([false, false, false, false]);
    const reasons = ['weekend', 'public-holiday', 'school-holiday', 'closed'];
    expect(days.map((day) => closedBecause(day, calendar))).toEqual(reasons);
    expect(closedBecause(asDay('2026-09-08'), calendar)).toBeNull();
  });

  it('knows Christmas Day as a public holiday though it lies in the school holiday, in whatever order they come', () => {
    expect(closedBecause(asDay('2026-12-25'), calendar)).toBe('public-holiday');
    expect(closedBecause(asDay('2026-12-25'), calendarOf(rows.toReversed()))).toBe(
      'public-holiday',
    );
  });

  it('has no open day in July', () => {
    expect(
      openDaysOf(spanOfSchoolYear(2026), calendar).filter((day) => day >= '2027-07-01'),
    ).toEqual([]);
  });

  it('lets deadlines run through school holidays but not over public holidays', () => {
    expect(addWorkingDays(asDay('2026-10-02'), 1, calendar)).toBe('2026-10-05');
    expect(addWorkingDays(asDay('2026-12-24'), 1, calendar)).toBe('2026-12-28');
    expect(addWorkingDays(asDay('2027-05-14'), 1, calendar)).toBe('2027-05-18');
    expect(() => addWorkingDays(asDay('2026-10-02'), -1, calendar)).toThrow(RangeError);
  });

  it('counts as many working days as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, count) => {
        const later = addWorkingDays(day, count, calendar);
        expect(workingDaysBetween(day, later, calendar)).toBe(count);
        expect(workingDaysBetween(later, day, calendar)).toBe(count === 0 ? 0 : -count);
        if (count > 0) expect(isWorkingDay(later, calendar)).toBe(true);
      }),
    );
  });

  it('counts between two days what a finger on the calendar would', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (day, ahead) => {
        const span = { from: addDays(day, 1), to: addDays(day, ahead) };
        const counted = daysOf(span).filter((one) => isWorkingDay(one, calendar)).length;
        expect(workingDaysBetween(day, addDays(day, ahead), calendar)).toBe(counted);
      }),
    );
  });
});
