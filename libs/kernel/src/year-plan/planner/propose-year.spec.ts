import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aForum, anAutumn, autumns, dayOf } from '../../../../../tests/support/year-instances.js';
import { broken } from '../../../../../tests/support/year-judge.js';
import { proposeYear } from './propose-year.js';

const wednesday = 3;

describe('A proposed year', () => {
  it('breaks no rule that it does not name', () => {
    fc.assert(
      fc.property(autumns, (instance) => {
        const { meetings, unmet } = proposeYear(instance);
        expect(broken(instance, meetings, unmet)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same seed, in whatever order the year is told', () => {
    fc.assert(
      fc.property(autumns, fc.integer({ min: 1, max: 99 }), (instance, seed) => {
        const turned = {
          ...instance,
          people: instance.people.toReversed(),
          forums: instance.forums.toReversed(),
        };
        expect(proposeYear(turned, { seed })).toEqual(proposeYear(instance, { seed }));
      }),
      { numRuns: 12 },
    );
  });

  it('keeps one hour of one wished weekday, three to six weeks apart', () => {
    const { meetings, scores, unmet } = proposeYear(
      anAutumn({ forums: [aForum('team', { weekdays: [wednesday] })] }),
    );
    expect(meetings).toHaveLength(5);
    expect(unmet).toEqual([]);
    expect(new Set(meetings.map(({ day }) => new Date(day * 86_400_000).getUTCDay()))).toEqual(
      new Set([wednesday]),
    );
    expect(scores).toEqual({ regularity: 1, preference: 1, evenGaps: 1, crowdedPersonDays: 0 });
  });

  it('lets a locked meeting stay where it is, even on a closed day, and fills the other months', () => {
    const locked = [{ forum: 'team', day: dayOf('2026-10-05'), start: 481 }];
    const { meetings } = proposeYear(
      anAutumn({ closed: { public: [dayOf('2026-10-05')] }, forums: [aForum('team')] }),
      { locked },
    );
    expect(meetings).toHaveLength(5);
    expect(meetings).toContainEqual(locked[0]);
  });

  it('never moves a locked meeting, whatever else there is', () => {
    fc.assert(
      fc.property(autumns, fc.nat(), (instance, nth) => {
        const { meetings } = proposeYear(instance);
        const kept = meetings.filter((_, at) => at % 3 === nth % 3);
        const again = proposeYear(instance, { locked: kept, seed: 7 });
        for (const one of kept) expect(again.meetings).toContainEqual(one);
      }),
      { numRuns: 15 },
    );
  });

  it('tells how far it has come, and answers what it has when it is asked to stop', () => {
    const instance = anAutumn({ forums: ['a', 'b', 'c'].map((id) => aForum(id)) });
    const heard: number[] = [];
    proposeYear(instance, { onProgress: ({ placed }) => heard.push(placed) });
    expect(heard.slice(0, 3)).toEqual([0, 1, 2]);
    const stopped = proposeYear(instance, { shouldStop: () => true });
    expect(broken(instance, stopped.meetings, stopped.unmet)).toEqual([]);
  });
});
