import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../../../tests/support/year-instances.js';
import { changesOf } from './proposal.js';

const at = (date: string, start = 540) => ({ forum: 'team', day: dayOf(date), start });
const stood = [
  { ...at('2026-09-02'), id: 'first' },
  { ...at('2026-10-07'), id: 'second' },
];

describe('What a plan changes', () => {
  it('is nothing when every meeting lies where it lay', () => {
    expect(changesOf(stood, stood)).toEqual([]);
  });

  it('is the nearest new place for each meeting that moves, and its identity goes with it', () => {
    expect(changesOf(stood, [at('2026-10-14', 600), at('2026-09-02')])).toEqual([
      {
        forum: 'team',
        meeting: 'second',
        before: { day: '2026-10-07', starts: '09:00' },
        after: { day: '2026-10-14', starts: '10:00' },
      },
    ]);
  });

  it('is a meeting without a before where the plan has one more', () => {
    expect(changesOf(stood, [...stood, at('2026-11-04')])).toEqual([
      { forum: 'team', meeting: null, before: null, after: { day: '2026-11-04', starts: '09:00' } },
    ]);
  });
});
