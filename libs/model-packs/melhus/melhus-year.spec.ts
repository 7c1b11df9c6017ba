import { describe, expect, it } from '@jest/globals';
import { norwegianHolidays } from '#application/calendar/norwegian-holidays';
import { calendarOf, isOpen, julyOf } from '#kernel/time/calendar';
import { demandOf, inPeriods } from '#kernel/time/cadence/demand';
import { weekdayOf } from '#kernel/time/day';
import { norwegianZone } from '#kernel/time/zone';
import { forum, plannedYear } from '../../../tests/support/invented-year.js';
import { demoPackOf } from '../packs-on-disk.js';

const schoolYear = 2026;
const calendar = calendarOf([...norwegianHolidays(schoolYear), ...julyOf(schoolYear)]);
const { series, forums } = demoPackOf('melhus');
const year = plannedYear({
  schoolYear,
  calendar,
  forums: series.map(({ forum: key, cadence, planned, prefers, minutes }) => ({
    forum: forum(key),
    series: {
      ...{ cadence, prefers, minutes, zone: norwegianZone },
      ...(planned === null ? {} : { planned }),
    },
  })),
  seats: [],
});

const meetings = (key: string) =>
  year.meetings.filter(({ forum: id }) => id === key).map(({ at }) => at);

describe('a school year of Melhus on the Norwegian calendar', () => {
  it('has room for every meeting', () => {
    expect(forums.length).toBeGreaterThan(10);
    expect(year.unmet).toEqual([]);
  });

  it('meets on open days only, on the weekday the municipality has settled', () => {
    for (const { forum: key, prefers } of series) {
      const days = meetings(key).map(({ day }) => day);
      expect(days.filter((day) => !isOpen(day, calendar))).toEqual([]);
      const kept = days.filter((day) => prefers.weekdays?.includes(weekdayOf(day)) ?? true);
      expect(kept.length).toBeGreaterThanOrEqual(days.length * 0.8);
    }
  });

  it.each([
    ['lokale-tverrfaglige-team.gimse-barneskole', 11],
    ['droftingsteam', 22],
    ['tverrfaglige-nettverk.melhus-vest', 4],
    ['tverrfaglig-samarbeidsgruppe', 11],
    ['slt-styringsgruppe-politirad', 4],
  ])('%s has %i meetings', (forum, count) => {
    expect(meetings(forum)).toHaveLength(count);
  });

  it('starts at the same hour by the wall all year', () => {
    for (const { forum: key } of series)
      expect(new Set(meetings(key).map(({ starts }) => starts)).size).toBeLessThanOrEqual(1);
  });

  it('asks nothing of the plan’s cadences that they do not say', () => {
    for (const { cadence, planned } of series) {
      const asked = demandOf(cadence);
      if (planned === null || asked === null) continue;
      const demand = inPeriods(asked);
      expect(planned).toBeGreaterThanOrEqual(demand.min);
      expect(planned).toBeLessThanOrEqual(demand.max ?? Infinity);
    }
  });
});
