import { describe, expect, it } from '@jest/globals';
import { done, isRefusal, refuse } from './outcome.js';

describe('outcome', () => {
  it('tells a refusal from a change', () => {
    expect(isRefusal(refuse('referral.not-open'))).toBe(true);
    expect(isRefusal(done({ state: 'submitted' }))).toBe(false);
  });
});
