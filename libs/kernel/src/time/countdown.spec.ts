import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, calendarOf, workingDaysBetween } from './calendar.js';
import type { Countdown } from './countdown.js';
import { dueOn, workingDaysLeft } from './countdown.js';
import { addDays, asDay } from './day.js';

const calendar = calendarOf([
  { day: asDay('2027-05-17'), reason: 'public-holiday', name: { nb: 'Grunnlovsdagen' } },
]);
const monday = asDay('2026-09-07');
const five = (pauses: Countdown['pauses']): Countdown => ({
  startedOn: monday,
  workingDays: 5,
  pauses,
});
const anyDay = fc.integer({ min: 0, max: 300 }).map((n) => addDays(asDay('2026-08-03'), n));

describe('the clock of a state', () => {
  it('gives five working days from Monday to Monday', () => {
    expect(dueOn(five([]), calendar)).toBe('2026-09-14');
    expect(workingDaysLeft(five([]), monday, calendar)).toBe(5);
    expect(workingDaysLeft(five([]), asDay('2026-09-14'), calendar)).toBe(0);
    expect(workingDaysLeft(five([]), asDay('2026-09-15'), calendar)).toBe(-1);
  });

  it('stands still while information is waited for, and moves its end by as many working days', () => {
    const waited = five([{ from: asDay('2026-09-09'), to: asDay('2026-09-16') }]);
    expect(dueOn(waited, calendar)).toBe('2026-09-21');
    expect(workingDaysLeft(waited, asDay('2026-09-15'), calendar)).toBe(4);
  });

  it('has no end while the pause has none', () => {
    const waiting = five([{ from: asDay('2026-09-09'), to: null }]);
    expect(dueOn(waiting, calendar)).toBeNull();
    expect(workingDaysLeft(waiting, asDay('2026-12-01'), calendar)).toBe(4);
  });

  it('keeps its end when the pause begins after it', () => {
    expect(dueOn(five([{ from: asDay('2026-09-20'), to: null }]), calendar)).toBe('2026-09-14');
  });

  it('ends after the working days and the working days of its pauses', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (startedOn, workingDays, length) => {
          const pause = { from: addDays(startedOn, 1), to: addDays(startedOn, 1 + length) };
          const countdown = { startedOn, workingDays, pauses: [pause] };
          const stood = workingDaysBetween(startedOn, addDays(pause.to, -1), calendar);
          const due = addWorkingDays(startedOn, workingDays + stood, calendar);
          expect(dueOn(countdown, calendar)).toBe(due);
          expect(workingDaysLeft(countdown, due, calendar)).toBe(0);
        },
      ),
    );
  });
});
