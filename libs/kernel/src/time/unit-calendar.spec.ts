import { describe, expect, it } from '@jest/globals';
import type { UnitId } from '../ids.js';
import { closedBecause, isOpen, isWorkingDay, workingDaysBetween } from './calendar.js';
import { asDay } from './day.js';
import { calendarIn, type CalendarRow, calendarsOf } from './unit-calendar.js';

const [granmo, lundmo] = ['granmo', 'lundmo'] as unknown as [UnitId, UnitId];
const row = (day: string, kind: CalendarRow['kind'], unit: UnitId | null = null): CalendarRow => ({
  day: asDay(day),
  kind,
  unit,
  name: { nb: kind },
});
const monday = asDay('2026-11-16');
const friday = asDay('2026-11-20');

describe('the calendar of a school', () => {
  it('is the municipality’s with its own closed days, which close no other school', () => {
    const calendars = calendarsOf([row(monday, 'school-holiday'), row(friday, 'closed', granmo)]);
    expect(isOpen(monday, calendarIn(calendars, granmo))).toBe(false);
    expect(isOpen(friday, calendarIn(calendars, granmo))).toBe(false);
    expect(isOpen(friday, calendarIn(calendars, lundmo))).toBe(true);
    expect(isOpen(friday, calendarIn(calendars, null))).toBe(true);
  });

  it('is open on a planning day that the school has moved', () => {
    const calendars = calendarsOf([
      row(monday, 'closed'),
      row(monday, 'open', granmo),
      row(friday, 'closed', granmo),
    ]);
    expect(closedBecause(monday, calendarIn(calendars, granmo))).toBeNull();
    expect(closedBecause(friday, calendarIn(calendars, granmo))).toBe('closed');
    expect(closedBecause(monday, calendarIn(calendars, lundmo))).toBe('closed');
  });

  it('stays closed on a public holiday, whatever the school has decided', () => {
    const may = asDay('2027-05-17');
    const calendars = calendarsOf([
      row(may, 'public-holiday'),
      row(may, 'closed'),
      row(may, 'open', granmo),
    ]);
    expect(closedBecause(may, calendarIn(calendars, granmo))).toBe('public-holiday');
  });

  it('is closed on a day that is said to be both open and closed', () => {
    const calendars = calendarsOf([row(monday, 'open', granmo), row(monday, 'closed', granmo)]);
    expect(isOpen(monday, calendarIn(calendars, granmo))).toBe(false);
  });

  it('moves no deadline: the services work on', () => {
    const { owner } = calendarsOf([row(monday, 'public-holiday', granmo)]);
    expect(isWorkingDay(monday, owner)).toBe(true);
    expect(workingDaysBetween(monday, friday, owner)).toBe(4);
  });

  it('counts the days on which the clocks change as one day each', () => {
    const { owner } = calendarsOf([]);
    expect(workingDaysBetween(asDay('2026-10-23'), asDay('2026-10-26'), owner)).toBe(1);
    expect(workingDaysBetween(asDay('2027-03-25'), asDay('2027-03-30'), owner)).toBe(3);
  });
});
