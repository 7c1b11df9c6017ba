import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { calendarOf, isOpen, schoolHoliday } from '../calendar.js';
import type { Day, Weekday } from '../day.js';
import { addMonths, asDay, dayAt, dayNumber, weekdayOf } from '../day.js';
import { asWallTime } from '../wall-time.js';
import { norwegianZone, wallClockAt } from '../zone.js';
import { firstOfMonth, monthOfDay, weekdayOfDay } from './months.js';
import { instantsOn, onOpenDays, recurOn, type Recurrence } from './recurrence.js';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const hour = (starts: string) => ({ starts: asWallTime(starts), zone: norwegianZone });

/** The instants of RFC 5545, by another's code. */
const byTheStandard = (rule: Recurrence, to: Day, starts: string): string[] => {
  const day = weekdays[rule.weekday - 1] ?? 'MO';
  const nth = rule.unit === 'week' ? '' : rule.nth === 'last' ? '-1' : `${rule.nth}`;
  const stamp = `${rule.from.replaceAll('-', '')}T${starts.replace(':', '')}00`;
  const freq = rule.unit === 'week' ? 'WEEKLY' : 'MONTHLY';
  const until = `${to.replaceAll('-', '')}T235959Z`;
  const rruleString =
    `DTSTART;TZID=${norwegianZone}:${stamp}\n` +
    `RRULE:FREQ=${freq};INTERVAL=${rule.every};WKST=MO;BYDAY=${nth}${day};UNTIL=${until}`;
  return new RRuleTemporal({ rruleString })
    .all()
    .map((at) => new Date(at.epochMilliseconds).toISOString());
};

const ours = (rule: Recurrence, to: Day, starts: string): string[] =>
  instantsOn(recurOn(rule, { from: rule.from, to }), hour(starts)).map((at) =>
    new Date(at).toISOString(),
  );

const day = fc
  .integer({ min: dayNumber(asDay('2024-01-01')), max: dayNumber(asDay('2040-12-31')) })
  .map(dayAt);
const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const rules: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({
    unit: fc.constant('week' as const),
    every: fc.integer({ min: 1, max: 12 }),
    weekday,
    from: day,
  }),
  fc.record({
    unit: fc.constant('month' as const),
    every: fc.integer({ min: 1, max: 12 }),
    weekday,
    nth: fc.constantFrom<1 | 2 | 3 | 4 | 5 | 'last'>(1, 2, 3, 4, 5, 'last'),
    from: day,
  }),
);
/** From six in the morning: the hour that is skipped in March has a test of its own. */
const quarters = fc
  .integer({ min: 24, max: 91 })
  .map(
    (at) => `${String(Math.floor(at / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][at % 4]}`,
  );

describe('a recurrence', () => {
  it('falls where RFC 5545 says, to the instant, from 2024 to 2040', () => {
    fc.assert(
      fc.property(rules, day, quarters, (rule, to, starts) => {
        expect(ours(rule, to, starts)).toEqual(byTheStandard(rule, to, starts));
      }),
      { numRuns: 120 },
    );
  });

  const lastSundays: Recurrence = {
    unit: 'month',
    every: 1,
    weekday: 7,
    nth: 'last',
    from: asDay('2024-01-01'),
  };
  const end = asDay('2040-12-31');

  it.each(['01:45', '03:00', '09:00'])(
    'says what RFC 5545 says when the clocks change, at %s',
    (at) => {
      expect(ours(lastSundays, end, at)).toEqual(byTheStandard(lastSundays, end, at));
    },
  );

  it('is held an hour later where the hour is skipped, which RFC 5545 leaves out', () => {
    const [all, kept] = [ours(lastSundays, end, '02:30'), byTheStandard(lastSundays, end, '02:30')];
    const moved = all.filter((at) => !kept.includes(at));
    expect(all.filter((at) => kept.includes(at))).toEqual(kept);
    expect(moved).toHaveLength(17);
    for (const at of moved)
      expect([at.slice(5, 7), wallClockAt(new Date(at), norwegianZone).time]).toEqual([
        '03',
        '03:30',
      ]);
  });

  it('keeps its hour on the wall when the clocks change', () => {
    const rule: Recurrence = { unit: 'week', every: 1, weekday: 1, from: asDay('2026-10-19') };
    expect(ours(rule, asDay('2026-10-26'), '09:00')).toEqual([
      '2026-10-19T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ]);
  });

  it('gives the same days for a part of a span as for the whole', () => {
    fc.assert(
      fc.property(rules, day, day, (rule, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const whole = recurOn(rule, { from: rule.from, to: asDay('2041-12-31') });
        const part = whole.filter((at) => at >= dayNumber(from) && at <= dayNumber(to));
        expect(recurOn(rule, { from, to })).toEqual(part);
      }),
    );
  });
});

describe('a recurrence that meets closed days', () => {
  const autumn = { from: asDay('2026-10-05'), to: asDay('2026-10-09') };
  const calendar = calendarOf(schoolHoliday(autumn, { nb: 'Høstferie' }));
  const rule: Recurrence = { unit: 'week', every: 1, weekday: 3, from: asDay('2026-09-30') };
  const days = recurOn(rule, { from: rule.from, to: asDay('2026-10-14') });

  it.each([
    ['skip', ['2026-09-30', '2026-10-14']],
    ['later', ['2026-09-30', '2026-10-12', '2026-10-14']],
    ['earlier', ['2026-09-30', '2026-10-02', '2026-10-14']],
  ] as const)('does as it is told: %s', (onClosed, expected) => {
    expect(onOpenDays(days, calendar, onClosed).map(dayAt)).toEqual(expected);
  });

  it('only ever lies on open days, no day twice', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom('skip', 'later', 'earlier'), (each, onClosed) => {
        const all = recurOn(each, { from: each.from, to: asDay('2041-06-30') });
        const placed = onOpenDays(all, calendar, onClosed);
        expect(placed.every((at) => isOpen(dayAt(at), calendar))).toBe(true);
        expect(new Set(placed).size).toBe(placed.length);
      }),
      { numRuns: 40 },
    );
  });

  it('falls out where no open day is near', () => {
    const july = { from: asDay('2026-07-01'), to: asDay('2026-07-31') };
    const closed = calendarOf(schoolHoliday(july, { nb: 'Juli' }));
    expect(onOpenDays([dayNumber(asDay('2026-07-01'))], closed, 'later')).toEqual([]);
  });
});

describe('months as numbers', () => {
  it('begin on the days the calendar says, back to 1890 and on to 2150', () => {
    for (let month = -960; month < 2160; month += 1) {
      const begins = addMonths(asDay('1970-01-01'), month);
      const first = Date.parse(begins) / 86_400_000;
      expect([firstOfMonth(month), dayNumber(begins)]).toEqual([first, first]);
      expect([monthOfDay(first - 1), monthOfDay(first)]).toEqual([month - 1, month]);
      expect(weekdayOfDay(first)).toBe(weekdayOf(dayAt(first)));
    }
  });
});
