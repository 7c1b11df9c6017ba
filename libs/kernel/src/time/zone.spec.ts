import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, asDay, dayAt } from './day.js';
import { asWallTime, isWallTime, minuteOf, wallTimeAt } from './wall-time.js';
import { instantOf, instantsAt, instantsOf, norwegianZone, todayIn, wallClockAt } from './zone.js';

const at = (day: string, time: string) =>
  instantOf({ day: asDay(day), time: asWallTime(time) }, norwegianZone).toISOString();

describe('a wall time', () => {
  it('lies within the day', () => {
    expect(isWallTime('23:59')).toBe(true);
    expect(['24:00', '9:00', '09:60', '09:00:00'].some(isWallTime)).toBe(false);
    expect(() => wallTimeAt(24 * 60)).toThrow(RangeError);
  });

  it('is told by its minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(minuteOf(wallTimeAt(minute))).toBe(minute);
      }),
    );
  });
});

describe('wall clock and instant in Europe/Oslo', () => {
  it('shows nine on the wall in summer and in winter', () => {
    expect(at('2026-09-08', '09:00')).toBe('2026-09-08T07:00:00.000Z');
    expect(at('2026-11-10', '09:00')).toBe('2026-11-10T08:00:00.000Z');
  });

  it('reads the hour skipped in spring as the one after, and the hour that comes twice as the first', () => {
    expect(at('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('says which day it is here, not in Greenwich', () => {
    expect(todayIn(norwegianZone, new Date('2026-09-07T22:30:00Z'))).toBe('2026-09-08');
    expect(todayIn(norwegianZone, new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
    expect(todayIn('UTC', new Date('2026-09-07T22:30:00Z'))).toBe('2026-09-07');
  });

  it('reads many days as it reads each of them, wherever and whenever', () => {
    const zones = fc.constantFrom(norwegianZone, 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const days = fc.array(fc.integer({ min: 18_262, max: 22_262 }), { maxLength: 20 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), zones, (all, minute, zone) => {
        const time = wallTimeAt(minute);
        expect(instantsAt(all, minute, zone)).toEqual(
          all.map((day) => instantOf({ day: dayAt(day), time }, zone).getTime()),
        );
      }),
    );
    const clocksChange = 20_751; // 25 October 2026
    const aroundIt = Array.from({ length: 11 }, (_, nth) => clocksChange - 5 + nth);
    for (const minute of [0, 105, 120, 150, 179, 180, 1439])
      expect(instantsAt(aroundIt, minute, norwegianZone)).toEqual(
        aroundIt.map((day) =>
          instantOf({ day: dayAt(day), time: wallTimeAt(minute) }, norwegianZone).getTime(),
        ),
      );
  });

  it('comes back to the same wall clock, but for the skipped hour', () => {
    const zones = fc.constantFrom(norwegianZone, 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 1439 }),
        zones,
        (days, minute, zone) => {
          fc.pre(minute < 60 || minute >= 240);
          const wall = { day: addDays(asDay('2020-01-01'), days), time: wallTimeAt(minute) };
          expect(wallClockAt(instantOf(wall, zone), zone)).toEqual(wall);
        },
      ),
    );
  });

  it('lets a meeting last as long as it is said to, also in the night the clocks change', () => {
    const placed = {
      day: asDay('2026-10-25'),
      starts: asWallTime('01:30'),
      minutes: 120,
      zone: norwegianZone,
    };
    const { from, to } = instantsOf(placed);
    expect(to.getTime() - from.getTime()).toBe(120 * 60_000);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => todayIn('Europe/Melhus', new Date(0))).toThrow(RangeError);
  });
});
