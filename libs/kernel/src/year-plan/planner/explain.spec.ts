import { describe, expect, it } from '@jest/globals';
import { aForum, anAutumn, dayOf } from '../../../../../tests/support/year-instances.js';
import { proposeYear } from './propose-year.js';

const from = dayOf('2026-10-01');
const october = Array.from({ length: 31 }, (_, nth) => ({ day: from + nth, from: 0, to: 1440 }));
const awayInOctober = (who: string) =>
  anAutumn().people.map((one) => (one.id === who ? { ...one, busy: october } : one));

describe('What a year does not give', () => {
  it('is only the month that cannot be, and names who is away and that the others could meet', () => {
    const { meetings, unmet } = proposeYear(
      anAutumn({
        people: awayInOctober('bo'),
        forums: [aForum('team', { people: ['anne', 'bo'] })],
      }),
    );
    expect(meetings).toHaveLength(4);
    expect(unmet).toEqual([
      {
        forum: 'team',
        period: '2026-10',
        rule: 'cadence',
        reason: 'people-away',
        people: [{ id: 'bo', meetings: 0, awayDays: 22 }],
        relaxations: [
          { kind: 'without', person: 'bo', days: 22 },
          { kind: 'skip', days: 0 },
        ],
      },
    ]);
  });

  it('names the forums whose meetings are in the way, before it leaves anyone out', () => {
    const days: readonly [number, number] = [dayOf('2026-10-01'), dayOf('2026-10-31')];
    const isOnly = (day: number): boolean => day === dayOf('2026-10-14');
    const closed = october.map(({ day }) => day).filter((day) => !isOnly(day));
    const narrow = { window: [480, 540] as const };
    const { unmet } = proposeYear(
      anAutumn({
        days,
        leastOpenDays: 1,
        closed: { public: closed },
        forums: [aForum('a', narrow), aForum('b', narrow)],
      }),
    );
    expect(unmet).toHaveLength(1);
    expect(unmet[0]?.reason).toBe('other-meetings');
    expect(unmet[0]?.people).toEqual([{ id: 'anne', meetings: 1, awayDays: 0 }]);
    expect(unmet[0]?.relaxations.map(({ kind }) => kind)).toEqual(['move', 'without', 'skip']);
  });

  it('is a forum that does not come before another, by the date of the other', () => {
    const { unmet } = proposeYear(
      anAutumn({
        people: awayInOctober('bo'),
        forums: [
          aForum('first', { people: ['bo'], before: [{ forum: 'group', days: [1, 10] }] }),
          aForum('group'),
        ],
      }),
    );
    expect(unmet.map(({ rule, period }) => [rule, period.slice(0, 7)])).toEqual([
      ['cadence', '2026-10'],
      ['precede', '2026-10'],
    ]);
  });
});
