import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aMunicipality,
  calendar,
  forum,
  monthly,
  person,
  plannedYear,
  seats,
  series,
} from '../../../../../tests/support/invented-year.js';
import type { Cadence } from '../../time/cadence/cadence.js';
import { calendarOf, isOpen, julyOf, openWeeksOf, schoolHoliday } from '../../time/calendar.js';
import { asDay, type Day, daysBetween, daysOf, weekdayOf, weekOfMonth } from '../../time/day.js';
import { spanOfSchoolYear } from '../../time/school-year.js';
import { norwegianZone, wallClockAt, instantsOf } from '../../time/zone.js';
import { asWallTime, minuteOf } from '../../time/wall-time.js';
import type { YearPlanInput } from '../plan.js';

const schoolYear = 2026;
type Year = ReturnType<typeof plannedYear>;

const daysIn = ({ meetings }: Year, id: string): Day[] =>
  meetings.filter((one) => one.forum === forum(id)).map(({ at }) => at.day);
const alone = (one: YearPlanInput['forums'][number], more: Partial<YearPlanInput> = {}) =>
  plannedYear({ schoolYear, calendar, forums: [one], seats: [], ...more });
const perMonth = (days: readonly Day[]) =>
  [...Map.groupBy(days, (day) => day.slice(0, 7)).values()].map((some) => some.length);

/** Pairs of meetings at once that one person must attend: told apart from the planner, meeting by meeting. */
const collisions = (input: YearPlanInput, { meetings }: Year): string[] => {
  const lengths = new Map(input.forums.map((one) => [one.forum as string, one.series.minutes]));
  const held = Map.groupBy(
    input.seats.filter((seat) => seat.required),
    (seat) => seat.person,
  );
  return [...held].flatMap(([who, mine]) => {
    const all = meetings
      .filter((meeting) => mine.some((seat) => seat.forum === meeting.forum))
      .map(({ at, forum: id }) => {
        const from = minuteOf(at.starts);
        return { id, day: at.day, from, to: from + (lengths.get(id) ?? 0) };
      });
    return all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter((other) => one.day === other.day && one.from < other.to && other.from < one.to)
        .map((other) => `${who}: ${one.id} and ${other.id} on ${one.day}`),
    );
  });
};

describe('the year of a municipality of Melhus’s size', () => {
  const year = plannedYear(aMunicipality);

  it('goes up: nothing is unmet', () => {
    expect(year.unmet).toEqual([]);
  });

  it('has nobody who must attend in two meetings at once (R-047)', () => {
    expect(collisions(aMunicipality, year)).toEqual([]);
  });

  it('meets on open days only, and never in July', () => {
    expect(year.meetings.filter(({ at }) => !isOpen(at.day, calendar))).toEqual([]);
    expect(year.meetings.filter(({ at }) => at.day.slice(5, 7) === '07')).toEqual([]);
  });

  it('holds the counts: local teams monthly, discussion team 2 to 4 a month, networks 4 a year', () => {
    for (const id of ['unit-team-01', 'unit-team-16', 'collaboration'])
      expect(perMonth(daysIn(year, id))).toEqual(Array(11).fill(1));
    expect(perMonth(daysIn(year, 'discussion'))).toEqual(Array(11).fill(2));
    for (const id of ['area-1', 'area-2', 'area-3']) {
      const halves = Map.groupBy(daysIn(year, id), (day) => day.slice(0, 4));
      expect([...halves.values()].map((days) => days.length)).toEqual([2, 2]);
    }
    expect(daysIn(year, 'council')).toHaveLength(4);
  });

  it('has the minutes of every network out ten days before the next collaboration group', () => {
    const above = daysIn(year, 'collaboration');
    for (const id of ['area-1', 'area-2', 'area-3'])
      for (const day of daysIn(year, id)) {
        const next = above.find((other) => other >= day);
        expect(next === undefined || daysBetween(day, next) >= 10).toBe(true);
      }
  });
});

describe('a forum that meets the second Tuesday of every month', () => {
  const open = calendarOf(julyOf(schoolYear));
  const prefers = { weekdays: [2 as const], weekOfMonth: 2, starts: [asWallTime('08:30')] };
  const year = alone({ forum: forum('one'), series: series(monthly, prefers) }, { calendar: open });

  it('gets it in eleven months of an open year, and none in July (R-015)', () => {
    const days = daysIn(year, 'one');
    expect(days).toHaveLength(11);
    expect(days[0]).toBe('2026-08-11');
    for (const day of days) expect([weekdayOf(day), weekOfMonth(day)]).toEqual([2, 2]);
  });

  it('shows half past eight on the wall in summer and in winter', () => {
    const instants = year.meetings.map(
      ({ at }) => instantsOf({ ...at, minutes: 60, zone: norwegianZone }).from,
    );
    expect(new Set(instants.map((from) => wallClockAt(from, norwegianZone).time))).toEqual(
      new Set(['08:30']),
    );
    expect(new Set(instants.map((from) => from.toISOString().slice(11, 16)))).toEqual(
      new Set(['06:30', '07:30']),
    );
  });
});

describe('what the plans say of how often', () => {
  it('«2–4 ganger pr. måned» is the least unless told how many, and never outside the band', () => {
    const inMonth = (planned?: number) => {
      const band = series({ timesPer: 'month', min: 2, max: 4 });
      const year = alone({ forum: forum('one'), series: { ...band, ...(planned && { planned }) } });
      return new Set(perMonth(daysIn(year, 'one').filter((day) => day.startsWith('2026-09'))));
    };
    expect([inMonth(), inMonth(3), inMonth(9), inMonth(1)]).toEqual(
      [2, 3, 4, 2].map((count) => new Set([count])),
    );
  });

  it('«omtrent åtte ganger i året» is eight', () => {
    const about = series({ timesPer: 'year', count: 8, about: true });
    expect(daysIn(alone({ forum: forum('one'), series: about }), 'one')).toHaveLength(8);
  });

  it.each([
    ['2 weeks', 14],
    ['3 weeks', 21],
  ] as const)(
    '«every %s» goes on all year: %i days apart where no holiday lies between',
    (every, apart) => {
      const year = alone({
        forum: forum('one'),
        series: series({ every, fixed: true }, { weekdays: [2] }),
      });
      const days = daysIn(year, 'one');
      expect(year.unmet).toEqual([]);
      const open = openWeeksOf(spanOfSchoolYear(schoolYear), calendar);
      expect(days).toHaveLength(Math.floor((7 * open) / apart));
      expect(days[0]).toMatch(/^2026-0[89]/u);
      expect(daysBetween(days.at(-1) ?? asDay('2026-08-01'), asDay('2027-06-18'))).toBeLessThan(35);
      expect(new Set(days.map(weekdayOf))).toEqual(new Set([2]));
      const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(apart);
      expect(gaps.filter((gap) => gap === apart).length).toBeGreaterThanOrEqual(gaps.length * 0.7);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(apart + 21);
    },
  );

  it('is nothing to plan on demand and per case', () => {
    for (const when of ['on-demand', 'per-case'] as const)
      expect(alone({ forum: forum('one'), series: series({ when }) }).meetings).toEqual([]);
  });

  const both = (youth: Partial<YearPlanInput['forums'][number]>) =>
    plannedYear({
      schoolYear,
      calendar,
      forums: [
        { forum: forum('youth'), series: series(monthly), ...youth },
        { forum: forum('slt'), series: series(monthly) },
      ],
      seats: seats('youth', ['anna']).concat(seats('slt', ['anna'])),
    });

  it('«i forkant av»: each meeting of the other has one before it, a week at most', () => {
    const year = both({ before: [{ forum: forum('slt'), days: [1, 7] }] });
    expect(year.unmet).toEqual([]);
    for (const later of daysIn(year, 'slt'))
      expect(
        daysIn(year, 'youth').some((day) => {
          const gap = daysBetween(day, later);
          return gap >= 1 && gap <= 7;
        }),
      ).toBe(true);
  });

  it('«etter»: each meeting comes after one of the other’s, two weeks at most', () => {
    const year = both({ after: [{ forum: forum('slt'), days: [1, 14] }] });
    expect(year.unmet).toEqual([]);
    for (const day of daysIn(year, 'youth'))
      expect(
        daysIn(year, 'slt').some((earlier) => {
          const gap = daysBetween(earlier, day);
          return gap >= 1 && gap <= 14;
        }),
      ).toBe(true);
  });
});

describe('what cannot be met', () => {
  const september = { from: asDay('2026-09-01'), to: asDay('2026-09-30') };
  const one = { forum: forum('one'), series: series(monthly) };

  it('names the people who are away, the month and the way out, and places the meeting nowhere', () => {
    const booked = daysOf(september).map((day) => ({
      people: [person('anna')],
      day,
      starts: asWallTime('08:00'),
      minutes: 480,
    }));
    const year = alone(one, { seats: seats('one', ['anna', 'bjorn']), booked });
    expect(daysIn(year, 'one')).toHaveLength(10);
    expect(year.unmet).toMatchObject([
      { forum: 'one', period: '2026-09', reason: 'people-away', people: [{ id: 'anna' }] },
    ]);
    expect(year.unmet[0]?.relaxations[0]).toMatchObject({ kind: 'without', person: 'anna' });
  });

  it('is no meeting in a month without an open day', () => {
    const closed = calendarOf([
      ...calendar.closed.values(),
      ...schoolHoliday(september, { nb: 'Stengt' }),
    ]);
    expect(perMonth(daysIn(alone(one, { calendar: closed }), 'one'))).toEqual(Array(10).fill(1));
  });
});

describe('any municipality', () => {
  const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
    fc.constant(monthly),
    fc.record({
      timesPer: fc.constantFrom('month' as const, 'half-year' as const, 'year' as const),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  );
  const anyForum = fc.record({
    cadence: anyCadence,
    minutes: fc.constantFrom(60, 120, 240, 420),
    people: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    precedes: fc.boolean(),
  });

  it('gets every meeting placed or told of, and nobody in two places at once', () => {
    fc.assert(
      fc.property(fc.array(anyForum, { minLength: 1, maxLength: 7 }), (given) => {
        const input: YearPlanInput = {
          schoolYear,
          calendar,
          forums: given.map(({ cadence, minutes, precedes }, index) => ({
            forum: forum(`f${index}`),
            series: { ...series(cadence), minutes },
            precedes: precedes && index > 0 ? [{ forum: forum('f0'), days: 7 }] : [],
          })),
          seats: given.flatMap(({ people }, index) => seats(`f${index}`, people.map(String))),
        };
        const year = plannedYear(input);
        expect(collisions(input, year)).toEqual([]);
        expect(year.meetings.filter(({ at }) => !isOpen(at.day, calendar))).toEqual([]);
        const periods = { year: 1, 'half-year': 2, month: 11 };
        given.forEach(({ cadence }, index) => {
          const asked =
            'count' in cadence && 'timesPer' in cadence
              ? (cadence.count ?? 0) * periods[cadence.timesPer]
              : 11;
          const has = daysIn(year, `f${index}`).length;
          const isTold = year.unmet.some((one) => one.forum === forum(`f${index}`));
          expect(has === asked || (has < asked && isTold)).toBe(true);
        });
      }),
      { numRuns: 25 },
    );
  });
});
