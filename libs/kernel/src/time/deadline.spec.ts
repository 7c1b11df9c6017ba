import { describe, expect, it } from '@jest/globals';
import { calendarOf } from './calendar.js';
import { workingCalendar } from '../at.js';
import { deadlineOn } from './deadline.js';

const calendar = workingCalendar(calendarOf([]));
const on = (today: string) => ({ today, calendar });

describe('a deadline', () => {
  it('counts working days: a weekend is no time', () => {
    expect(deadlineOn('2026-11-30', '2026-11-20', on('2026-11-27')).left).toBe(1);
  });

  it('is zero on its last day and below zero after', () => {
    expect(deadlineOn('2026-11-27', '2026-11-20', on('2026-11-27')).left).toBe(0);
    expect(deadlineOn('2026-11-27', '2026-11-20', on('2026-12-01')).left).toBe(-2);
  });

  it('tells how much of the time is used, never more than all of it', () => {
    expect(deadlineOn('2026-11-27', '2026-11-23', on('2026-11-25')).used).toBe(0.5);
    expect(deadlineOn('2026-11-27', '2026-11-23', on('2026-12-10')).used).toBe(1);
  });
});
