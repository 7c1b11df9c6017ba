import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aForum, anAutumn, autumns, dayOf } from '../../../../../tests/support/year-instances.js';
import { broken } from '../../../../../tests/support/year-judge.js';
import type { YearInstance } from './instance.js';
import { proposeYear } from './propose-year.js';
import { replanYear } from './replan-year.js';

/** A person is away all day from one day on, so many days. */
const away = (instance: YearInstance, who: string, [from, days]: readonly [number, number]) => ({
  ...instance,
  people: instance.people.map((one) => {
    const busy = Array.from({ length: days }, (_, nth) => ({ day: from + nth, from: 0, to: 1440 }));
    return one.id === who ? { ...one, busy: [...one.busy, ...busy] } : one;
  }),
});

const team = anAutumn({
  forums: [aForum('a'), aForum('b', { people: ['anne', 'bo'] }), aForum('c', { people: ['bo'] })],
});

describe('A replanned year', () => {
  it('moves nothing when nothing has changed', () => {
    const { meetings } = proposeYear(team);
    const again = replanYear(team, meetings);
    expect(again.moved).toBe(0);
    expect(again.meetings).toEqual(meetings);
  });

  it('moves only the meetings of someone who is away', () => {
    const { meetings } = proposeYear(team);
    const first = dayOf('2026-10-01');
    const isHit = (one: { forum: string; day: number }): boolean =>
      one.forum !== 'c' && one.day >= first && one.day < first + 14;
    const again = replanYear(away(team, 'anne', [first, 14]), meetings, { from: first });
    expect(again.moved).toBe(meetings.filter(isHit).length);
    expect(again.unmet).toEqual([]);
    for (const one of meetings.filter((some) => !isHit(some)))
      expect(again.meetings).toContainEqual(one);
  });

  it('leaves what lies before its first day as it was, and breaks no rule it does not name after it', () => {
    const first = dayOf('2026-10-12');
    fc.assert(
      fc.property(autumns, (instance) => {
        const before = proposeYear(instance);
        const after = away(instance, 'anne', [first, 14]);
        const { meetings, unmet } = replanYear(after, before.meetings, { from: first });
        const isPast = ({ day }: { day: number }): boolean => day < first;
        expect(meetings.filter(isPast)).toEqual(before.meetings.filter(isPast));
        expect(broken(after, meetings, [...unmet, ...before.unmet])).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('gives a new forum its meetings without moving the others', () => {
    const { meetings } = proposeYear(team);
    const wider = { ...team, forums: [...team.forums, aForum('new', { people: ['bo'] })] };
    const again = replanYear(wider, meetings);
    expect(again.moved).toBe(0);
    expect(again.meetings.filter(({ forum }) => forum === 'new')).toHaveLength(5);
  });
});

describe('A rhythm that is replanned in the middle of the year', () => {
  const rhythm = { kind: 'rhythm', least: 8, gap: [1, 3] } as const;
  const small = anAutumn({ forums: [aForum('small', { demand: rhythm })] });
  const from = dayOf('2026-10-01');

  it('keeps every meeting when nothing has changed', () => {
    const { meetings } = proposeYear(small);
    const again = replanYear(small, meetings, { from });
    expect([again.moved, again.meetings.length]).toEqual([0, 8]);
  });

  it('keeps meetings that were moved by hand too close to each other', () => {
    const { meetings } = proposeYear(small);
    const [first] = meetings;
    const close = meetings.map((one, nth) =>
      nth === 1 && first ? { ...one, day: first.day + 1 } : one,
    );
    const again = replanYear(small, close, { from });
    expect(again.moved).toBe(0);
    expect(again.meetings.filter(({ day }) => day < from)).toEqual(
      close.filter(({ day }) => day < from),
    );
  });
});
