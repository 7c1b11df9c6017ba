import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar, monthly, series } from '../../../../tests/support/invented-year.js';
import type { Cadence } from '../time/cadence/cadence.js';
import { demandOf, inPeriods } from '../time/cadence/demand.js';
import { calendarOf, isOpen, julyOf, schoolHoliday } from '../time/calendar.js';
import type { Weekday } from '../time/day.js';
import { addDays, asDay, isWithin, weekdayOf, weekOfMonth } from '../time/day.js';
import { periodsOf } from '../time/school-year.js';
import { asWallTime } from '../time/wall-time.js';
import { wallClockAt, instantsOf } from '../time/zone.js';
import { expand, nextOpen } from './expand.js';

const year = 2026;
const open = calendarOf(julyOf(year));

describe('a forum that meets the second Tuesday of every month', () => {
  const given = series(monthly, {
    weekdays: [2],
    weekOfMonth: 2,
    starts: [asWallTime('08:30')],
  });

  it('gets it in eleven months of an open year, and none in July', () => {
    const { occurrences, conflicts } = expand(given, open, year);
    expect(conflicts).toEqual([]);
    expect(occurrences).toHaveLength(11);
    expect(occurrences[0]).toMatchObject({ key: '2026/01', period: '2026-08', day: '2026-08-11' });
    for (const { day } of occurrences) expect([weekdayOf(day), weekOfMonth(day)]).toEqual([2, 2]);
  });

  it('shows half past eight on the wall in summer and in winter', () => {
    const { occurrences } = expand(given, open, year);
    const instants = occurrences.map((one) => instantsOf(one).from);
    expect(new Set(instants.map((from) => wallClockAt(from, 'Europe/Oslo').time))).toEqual(
      new Set(['08:30']),
    );
    expect(new Set(instants.map((from) => from.toISOString().slice(11, 16)))).toEqual(
      new Set(['06:30', '07:30']),
    );
  });

  it('keeps the keys of the other months when one month is closed', () => {
    const september = { from: asDay('2026-09-01'), to: asDay('2026-09-30') };
    const without = calendarOf([...julyOf(year), ...schoolHoliday(september, { nb: 'Stengt' })]);
    const { occurrences, conflicts } = expand(given, without, year);
    const before = expand(given, open, year).occurrences;
    expect(occurrences).toEqual(before.filter(({ period }) => period !== '2026-09'));
    expect(conflicts).toMatchObject([{ reason: 'period-closed', occurrence: '2026/02' }]);
  });
});

describe('a band of meetings', () => {
  const band: Cadence = { timesPer: 'month', min: 2, max: 4 };

  it('plans the least unless told how many, and never outside the band', () => {
    const inMonth = (planned?: number) =>
      expand({ ...series(band), ...(planned && { planned }) }, calendar, year).occurrences.filter(
        ({ period }) => period === '2026-09',
      ).length;
    expect([inMonth(), inMonth(3), inMonth(9), inMonth(1)]).toEqual([2, 3, 4, 2]);
  });

  it('has keys of its own for each place in the month, whatever number is planned', () => {
    const keysOf = (planned: number) =>
      expand({ ...series(band), planned }, calendar, year)
        .occurrences.filter(({ period }) => period === '2026-09')
        .map(({ key }) => key);
    expect(keysOf(2)).toEqual(['2026/05', '2026/06']);
    expect(keysOf(3)).toEqual(['2026/05', '2026/06', '2026/07']);
  });
});

describe('any series', () => {
  const count = fc.integer({ min: 1, max: 6 });
  const unit = fc.constantFrom('month' as const, 'half-year' as const, 'year' as const);
  const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
    fc.constant(monthly),
    fc.record({ timesPer: unit, count }),
    fc
      .record({ timesPer: unit, min: count, more: fc.integer({ min: 0, max: 3 }) })
      .map(({ timesPer, min, more }) => ({ timesPer, min, max: min + more })),
  );
  const anyClosing = fc.record({
    from: fc.integer({ min: 0, max: 330 }),
    length: fc.integer({ min: 1, max: 40 }),
  });

  it('lies on open days, in distinct days and keys, and as often as its cadence says or is told of', () => {
    fc.assert(
      fc.property(anyCadence, fc.array(anyClosing, { maxLength: 4 }), (cadence, closings) => {
        const closed = closings.flatMap(({ from, length }) => {
          const first = addDays(asDay('2026-08-01'), from);
          return schoolHoliday({ from: first, to: addDays(first, length) }, { nb: 'Stengt' });
        });
        const known = calendarOf([...julyOf(year), ...closed]);
        const { occurrences, conflicts } = expand(series(cadence), known, year);
        const asked = demandOf(cadence);
        const demand = asked && inPeriods(asked);
        expect(occurrences.every(({ day }) => isOpen(day, known))).toBe(true);
        expect(new Set(occurrences.map(({ day }) => day)).size).toBe(occurrences.length);
        for (const period of demand ? periodsOf(demand.unit, year) : []) {
          if (period.key === '2027-07') continue;
          const mine = occurrences.filter((one) => one.period === period.key);
          const told = conflicts.filter((one) => one.period === period.key);
          expect(mine.every(({ day }) => isWithin(day, period))).toBe(true);
          expect(mine.length + told.length).toBe(demand?.min);
        }
      }),
    );
  });

  it('is empty on demand and per case', () => {
    for (const when of ['on-demand', 'per-case'] as const)
      expect(expand(series({ when }), calendar, year)).toEqual({ occurrences: [], conflicts: [] });
  });

  it('keeps to its weekday where the calendar lets it', () => {
    fc.assert(
      fc.property(fc.constantFrom<Weekday>(1, 2, 3, 4, 5), (weekday) => {
        const { occurrences } = expand(series(monthly, { weekdays: [weekday] }), open, year);
        expect(occurrences.every(({ day }) => weekdayOf(day) === weekday)).toBe(true);
      }),
    );
  });
});

describe('a meeting whose day has become closed', () => {
  const october = { from: asDay('2026-10-01'), to: asDay('2026-10-31') };

  it('moves to the nearest open day of its period', () => {
    expect(nextOpen(asDay('2026-10-08'), october, calendar)).toBe('2026-10-12');
    expect(nextOpen(asDay('2026-10-06'), october, calendar)).toBe('2026-10-02');
    expect(nextOpen(asDay('2026-10-13'), october, calendar)).toBe('2026-10-13');
    expect(nextOpen(asDay('2026-10-31'), october, calendar)).toBe('2026-10-30');
  });

  it('moves nowhere when its period is closed', () => {
    expect(nextOpen(asDay('2027-07-06'), periodsOf('month', year)[11] ?? october, calendar)).toBe(
      null,
    );
  });
});
