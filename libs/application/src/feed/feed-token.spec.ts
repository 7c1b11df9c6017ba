import { describe, expect, it } from '@jest/globals';
import type { OwnerId } from '#kernel/ids';
import { newFeedToken, readFeedToken } from './feed-token.js';

const owner = '0192f5d0-1111-7222-8333-944455556666' as OwnerId;

describe('the secret of a feed', () => {
  it('leads to its owner and its hash', () => {
    const made = newFeedToken(owner);
    expect(readFeedToken(made.token)).toEqual({ owner, hash: made.hash });
    expect(made.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(made.hash).not.toContain(made.token);
  });

  it('is another one each time', () => {
    const tokens = Array.from({ length: 50 }, () => newFeedToken(owner).token);
    expect(new Set(tokens).size).toBe(50);
  });

  it.each([[''], ['short'], ['a'.repeat(55)], [`${'a'.repeat(53)}.`], ['../../etc/passwd']])(
    'is not %j',
    (text) => {
      expect(readFeedToken(text)).toBeNull();
    },
  );
});
