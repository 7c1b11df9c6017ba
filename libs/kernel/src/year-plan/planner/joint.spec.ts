import { describe, expect, it } from '@jest/globals';
import {
  calendar,
  forum,
  monthly,
  plannedYear,
  seats,
  series,
} from '../../../../../tests/support/invented-year.js';
import type { Cadence } from '../../time/cadence/cadence.js';
import { calendarOf, isOpen } from '../../time/calendar.js';
import { asDay, type Day, daysBetween, daysOf } from '../../time/day.js';
import { minuteOf } from '../../time/wall-time.js';
import type { PlannedForum, YearPlanInput } from '../plan.js';
import { jointName, partsOf } from './joint.js';

const eight: Cadence = { timesPer: 'year', count: 8 };
const joint = (other: string, count = 2) => ({ joint: { forum: forum(other), count } });
const nursery: PlannedForum = {
  forum: forum('kindergartens'),
  series: series(eight, { weekdays: [3] }),
  ...joint('schools'),
};
const schools: PlannedForum = {
  forum: forum('schools'),
  series: { ...series(eight, { weekdays: [2] }), minutes: 180 },
  ...joint('kindergartens'),
};
const both = jointName({ forum: 'kindergartens', joint: 'schools' });
const plan = (more: Partial<YearPlanInput> = {}) =>
  plannedYear({ schoolYear: 2026, calendar, forums: [nursery, schools], seats: [], ...more });
type Year = ReturnType<typeof plan>;
const daysIn = ({ meetings }: Year, id: string): Day[] =>
  meetings.filter((one) => one.forum === id).map(({ at }) => at.day);

describe('two forums that hold two of their eight meetings together (R-019, LIE-R04)', () => {
  it('have six of their own and two joint ones: eight in each', () => {
    const year = plan();
    expect(year.unmet).toEqual([]);
    expect(['kindergartens', 'schools', both].map((id) => daysIn(year, id).length)).toEqual([
      6, 6, 2,
    ]);
  });

  it('keep ten days between a joint meeting and the nearest of their own', () => {
    const year = plan();
    for (const day of daysIn(year, both))
      for (const own of [...daysIn(year, 'kindergartens'), ...daysIn(year, 'schools')])
        expect(Math.abs(daysBetween(day, own))).toBeGreaterThanOrEqual(10);
  });

  it('have nobody in two places: those of either are free for the joint ones', () => {
    const lengths = new Map([
      ['kindergartens', 120],
      ['schools', 180],
      [both, 180],
      ['above', 120],
    ]);
    const year = plan({
      forums: [nursery, schools, { forum: forum('above'), series: series(monthly) }],
      seats: [
        ...seats('kindergartens', ['anna', 'bo']),
        ...seats('schools', ['cato', 'bo']),
        ...seats('above', ['anna', 'cato']),
      ],
    });
    expect(year.unmet).toEqual([]);
    const clashes = year.meetings.filter((one, index) =>
      year.meetings.slice(index + 1).some((other) => {
        const [from, start] = [minuteOf(one.at.starts), minuteOf(other.at.starts)];
        return (
          one.at.day === other.at.day &&
          from < start + (lengths.get(other.forum) ?? 0) &&
          start < from + (lengths.get(one.forum) ?? 0)
        );
      }),
    );
    expect(clashes).toEqual([]);
  });

  it('meet together on days that are open for both', () => {
    const closing = (from: string, to: string) =>
      calendarOf([
        ...calendar.closed.values(),
        ...daysOf({ from: asDay(from), to: asDay(to) }).map((day) => ({
          day,
          reason: 'closed' as const,
          name: { nb: 'Stengt' },
        })),
      ]);
    const calendars = [closing('2026-08-01', '2026-10-31'), closing('2027-03-01', '2027-06-30')];
    const [first = calendar, second = calendar] = calendars;
    const year = plan({
      forums: [
        { ...nursery, calendar: first },
        { ...schools, calendar: second },
      ],
    });
    expect(daysIn(year, both)).toHaveLength(2);
    for (const day of daysIn(year, both))
      expect(calendars.map((one) => isOpen(day, one))).toEqual([true, true]);
  });

  it('hold none together where only one of them says so', () => {
    const { joint: _joint, ...alone } = schools;
    const year = plan({ forums: [nursery, alone] });
    expect(['kindergartens', 'schools', both].map((id) => daysIn(year, id).length)).toEqual([
      8, 8, 0,
    ]);
  });

  it('have their names back from the planner', () => {
    expect(partsOf(both)).toEqual({ forum: 'kindergartens', joint: 'schools' });
    expect(partsOf('schools')).toEqual({ forum: 'schools', joint: null });
  });
});

describe('a forum whose minutes another needs in time', () => {
  it('keeps clear of what that one holds together with a third, too', () => {
    const below: PlannedForum = {
      forum: forum('below'),
      series: series({ timesPer: 'year', count: 4 }),
      precedes: [{ forum: forum('schools'), days: 7 }],
    };
    const year = plan({ forums: [nursery, schools, below] });
    expect(daysIn(year, 'below')).toHaveLength(4);
    for (const day of daysIn(year, 'below'))
      for (const later of daysIn(year, both).filter((one) => one >= day))
        expect(daysBetween(day, later)).toBeGreaterThanOrEqual(7);
  });
});
