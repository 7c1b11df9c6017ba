import { describe, expect, it } from '@jest/globals';
import {
  calendar,
  forum,
  monthly,
  plannedYear,
  series,
} from '../../../../tests/support/invented-year.js';
import type { Cadence } from '../time/cadence/cadence.js';
import { asDay } from '../time/day.js';
import { countsOf } from './counts.js';

const at = { calendar, schoolYear: 2026 };
const four: Cadence = { timesPer: 'year', count: 4, extra: 'on-demand' };
const days = (...texts: string[]) => texts.map(asDay);

describe('the count of a cadence', () => {
  it('is kept by every year that is made from it, July asking for none', () => {
    for (const cadence of [monthly, four, { timesPer: 'half-year', count: 2 } as const]) {
      const { meetings } = plannedYear({
        ...at,
        forums: [{ forum: forum('one'), series: series(cadence) }],
        seats: [],
      });
      const counts = countsOf(
        cadence,
        meetings.map((one) => one.at.day),
        at,
      );
      expect(new Set(counts.map(({ state }) => state))).toEqual(new Set(['kept']));
    }
  });

  it('says four of four, and lets a network meet once more when needed (R-017)', () => {
    const five = days('2026-09-09', '2026-11-25', '2027-02-10', '2027-04-21', '2027-05-05');
    expect(countsOf(four, five, at)).toMatchObject([{ has: 5, min: 4, max: null, state: 'kept' }]);
    expect(countsOf(four, five.slice(2), at)).toMatchObject([{ has: 3, state: 'too-few' }]);
  });

  it('holds «2–4 ganger pr. måned» from both sides (R-018)', () => {
    const band: Cadence = { timesPer: 'month', min: 2, max: 4 };
    const counts = countsOf(
      band,
      days('2026-09-01', '2026-10-01', '2026-10-13', '2026-11-02').concat(
        days('2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'),
      ),
      at,
    );
    const states = counts.map(({ period, state }) => `${period.key} ${state}`).slice(1, 4);
    expect(states).toEqual(['2026-09 too-few', '2026-10 kept', '2026-11 too-many']);
  });
});
