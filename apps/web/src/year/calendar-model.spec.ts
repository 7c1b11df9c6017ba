import { describe, expect, it } from '@jest/globals';
import {
  atHour,
  daysOfWeek,
  daysToShow,
  hoursToShow,
  mondayOf,
  monthOn,
  monthWithin,
  weekOf,
  weeksOfMonth,
} from './calendar-model.js';
import { aYear } from '../../../../tests/support/shown-year.js';

const at = (day: string, starts = '09:00') =>
  aYear()
    .meetings.slice(0, 1)
    .map((meeting) => ({ ...meeting, day, starts }));

describe('a month on the wall', () => {
  it('begins on the Monday before the first and ends on the Sunday after the last', () => {
    const weeks = weeksOfMonth('2026-11');
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual([
      6,
      '2026-10-26',
      '2026-12-06',
    ]);
    expect(weeksOfMonth('2027-02')).toHaveLength(4);
  });

  it('keeps its days also when the clock is turned', () => {
    expect(daysOfWeek('2027-03-22').at(-1)).toBe('2027-03-28');
    expect(daysOfWeek('2026-10-19').at(-1)).toBe('2026-10-25');
  });

  it('shows a weekend only where something is on it', () => {
    const week = daysOfWeek('2026-11-23');
    expect(daysToShow(week, at('2026-11-25'))).toHaveLength(5);
    expect(daysToShow(week, at('2026-11-28'))).toHaveLength(7);
  });

  it('goes from month to month inside the school year', () => {
    expect([monthOn('2026-12', 1), monthOn('2026-08', -1)]).toEqual(['2027-01', '2026-07']);
    expect([monthWithin('2026-07', 2026), monthWithin('2027-08', 2026)]).toEqual([
      '2026-08',
      '2027-07',
    ]);
  });
});

describe('a week', () => {
  it('has the number of Norwegian calendars', () => {
    expect([weekOf('2026-11-25'), weekOf('2027-01-01'), mondayOf('2027-01-01')]).toEqual([
      48,
      53,
      '2026-12-28',
    ]);
  });

  it('shows the working day, and longer where a meeting is outside it', () => {
    expect(hoursToShow(at('2026-11-25'))).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
    expect(hoursToShow(at('2026-11-25', '18:30')).at(-1)).toBe(18);
  });

  it('keeps the minute when the hour changes', () => {
    expect(atHour('08:30', 12)).toBe('12:30');
  });
});
