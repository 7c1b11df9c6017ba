import { describe, expect, it } from '@jest/globals';
import type { ForumId, SeriesId, UnitId } from '#kernel/ids';
import { asDay } from '#kernel/time/day';
import { calendarsOf } from '#kernel/time/unit-calendar';
import { plannedYear } from '../../../../tests/support/invented-year.js';
import type { SeriesRow } from '#persistence/meeting/series.queries';
import { yearPlanInput } from './year-plan-input.js';

const [granmo, lundmo] = ['granmo', 'lundmo'] as unknown as [UnitId, UnitId];
const seriesIn = (unit: UnitId): SeriesRow => ({
  id: `series of ${unit}` as SeriesId,
  forum: `team of ${unit}` as ForumId,
  key: `team.${unit}`,
  unit,
  cadence: { every: 'month' },
  preference: { weekdays: [1], weekOfMonth: 3 },
  minutes: 60,
  place: 'Skolen',
  zone: 'Europe/Oslo',
  standing: [],
  guests: [],
  seats: [],
  precedes: [],
});

describe('what the planner is told of calendars', () => {
  const third = asDay('2026-11-16');
  const calendars = calendarsOf([
    { day: third, kind: 'closed', unit: granmo, name: { nb: 'Planleggingsdag' } },
  ]);
  const { meetings } = plannedYear(
    yearPlanInput({
      schoolYear: 2026,
      calendars,
      today: '2026-07-31',
      series: [seriesIn(granmo), seriesIn(lundmo)],
      kept: [],
    }),
  );
  const inNovember = (unit: UnitId) =>
    meetings
      .filter(({ forum, at }) => forum === `team of ${unit}` && at.day.startsWith('2026-11'))
      .map(({ at }) => at.day);

  it('keeps a school’s team from the day its school is closed, and no other team', () => {
    expect(inNovember(lundmo)).toEqual([third]);
    expect(inNovember(granmo)).toHaveLength(1);
    expect(inNovember(granmo)).not.toContain(third);
  });
});
