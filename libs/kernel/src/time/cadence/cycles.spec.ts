import { describe, expect, it } from '@jest/globals';
import { cadenceCycles, type ForumCadence } from './cycles.js';

const before = (key: string, forum: string): ForumCadence => ({
  key,
  cadence: { every: 'month', before: { forum } },
});
const after = (key: string, forum: string): ForumCadence => ({
  key,
  cadence: { every: 'month', after: { forum } },
});

describe('the order between forums', () => {
  it('has no ring where every chain ends', () => {
    expect(cadenceCycles([before('a', 'b'), before('b', 'c'), after('d', 'c')])).toEqual([]);
  });

  it('tells the whole chain of a ring, also when before and after are mixed', () => {
    expect(cadenceCycles([before('a', 'b'), after('c', 'b'), before('c', 'a')])).toEqual([
      ['a', 'b', 'c', 'a'],
    ]);
  });

  it('calls it a ring when a forum lies before itself', () => {
    expect(cadenceCycles([before('a', 'a')])).toEqual([['a', 'a']]);
  });

  it('tells two rings that do not meet as two', () => {
    const rings = [before('a', 'b'), before('b', 'a'), after('x', 'y'), after('y', 'x')];
    expect(cadenceCycles(rings)).toHaveLength(2);
  });
});
