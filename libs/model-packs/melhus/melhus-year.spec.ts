import { describe, expect, it } from '@jest/globals';
import { norwegianHolidays } from '#application/calendar/norwegian-holidays';
import { calendarOf, isOpen, julyOf } from '#kernel/time/calendar';
import { demandOf, inPeriods } from '#kernel/time/cadence/demand';
import { weekdayOf } from '#kernel/time/day';
import { norwegianZone } from '#kernel/time/zone';
import { expand } from '#kernel/year-plan/expand';
import { demoPackOf } from '../packs-on-disk.js';

const year = 2026;
const calendar = calendarOf([...norwegianHolidays(year), ...julyOf(year)]);
const expanded = demoPackOf('melhus').series.map((series) => {
  const { cadence, planned, prefers, minutes } = series;
  const wished = {
    cadence,
    prefers,
    minutes,
    zone: norwegianZone,
    ...(planned === null ? {} : { planned }),
  };
  return { series, ...expand(wished, calendar, year) };
});

const of = (key: string) => expanded.filter(({ series }) => series.forum.startsWith(key));
const meetings = (key: string) => of(key).flatMap(({ occurrences }) => occurrences);

describe('a school year of Melhus on the Norwegian calendar', () => {
  it('has room for every meeting but those of July', () => {
    const shut = expanded
      .flatMap(({ conflicts }) => conflicts)
      .filter(({ period }) => period !== '2027-07');
    expect(shut).toEqual([]);
  });

  it('meets on open days only, on the weekday the municipality has settled', () => {
    for (const { series, occurrences } of expanded) {
      const off = occurrences.filter(({ day }) => !isOpen(day, calendar));
      expect(off).toEqual([]);
      const kept = occurrences.filter(({ day }) =>
        series.prefers.weekdays?.includes(weekdayOf(day)),
      );
      expect(kept.length).toBeGreaterThanOrEqual(occurrences.length * 0.8);
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
    for (const { occurrences } of expanded) {
      expect(new Set(occurrences.map(({ starts }) => starts)).size).toBe(1);
    }
  });

  it('asks nothing of the plan’s cadences that they do not say', () => {
    for (const { series } of expanded) {
      const asked = demandOf(series.cadence);
      if (series.planned === null || asked === null) continue;
      const demand = inPeriods(asked);
      expect(series.planned).toBeGreaterThanOrEqual(demand.min);
      expect(series.planned).toBeLessThanOrEqual(demand.max ?? Infinity);
    }
  });
});
