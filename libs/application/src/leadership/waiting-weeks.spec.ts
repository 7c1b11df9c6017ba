import { describe, expect, it } from '@jest/globals';
import { asDay } from '#kernel/time/day';
import { firstDay, waitingWeeks } from './waiting-weeks.js';

const today = asDay('2026-11-25');
const waited = (discussedOn: string, ...days: readonly number[]) =>
  days.map((count) => ({ discussedOn: asDay(discussedOn), days: count }));

describe('waiting time to first discussion', () => {
  it('is told week by week up to this one, and begins where the oldest window does', () => {
    const weeks = waitingWeeks(today, []);
    expect(weeks).toHaveLength(26);
    expect(weeks.at(-1)?.week).toBe('2026-11-23');
    expect(firstDay(today) < (weeks[0]?.week ?? '')).toBe(true);
  });

  it('is a median and the band that holds eight of ten', () => {
    const last = waitingWeeks(today, waited('2026-11-24', 1, 2, 3, 4, 5, 6, 7, 8, 9, 40)).at(-1);
    expect(last).toEqual({ week: '2026-11-23', median: 5.5, low: 1, high: 9 });
  });

  it('tells nothing of fewer than five cases', () => {
    const last = waitingWeeks(today, waited('2026-11-24', 10, 20, 30, 40)).at(-1);
    expect(last).toEqual({ week: '2026-11-23', median: null, low: null, high: null });
  });

  it('looks eight weeks back and no further', () => {
    const five = [1, 2, 3, 4, 5];
    expect(waitingWeeks(today, waited('2026-10-05', ...five)).at(-1)?.median).toBe(3);
    expect(waitingWeeks(today, waited('2026-10-04', ...five)).at(-1)?.median).toBeNull();
  });
});
