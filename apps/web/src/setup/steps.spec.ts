import { describe, expect, it } from '@jest/globals';
import type { Setup } from '#contract/pack';
import { isDone, nextStep } from './steps.js';

const setup = (more: Partial<Setup> = {}): Setup => ({
  draft: null,
  forums: 0,
  people: 1,
  vacant: 0,
  calendarDays: 0,
  meetings: 0,
  ...more,
});

describe('the steps of setting up', () => {
  it('begin with the model while there is nothing', () => {
    expect(nextStep(setup())).toBe('choose');
  });

  it('do not ask for a model in a municipality that has its forums from elsewhere', () => {
    const stands = setup({ forums: 23, people: 150, calendarDays: 90, meetings: 200 });
    expect([isDone('choose', stands), nextStep(stands)]).toEqual([true, 'go']);
  });
});
