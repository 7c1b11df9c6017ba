import { describe, expect, it } from '@jest/globals';
import { anActor, seat } from '../../../../tests/support/actor-builders.js';
import { named } from '../../../../tests/support/case-builders.js';
import type { ForumId } from '../ids.js';
import { forumsOf, isOf, standsIn } from './forums-of.js';

const [host, guest] = [named<ForumId>('host'), named<ForumId>('guest')];
const joint = { forum: host, joint: guest };

describe('a meeting that two forums hold together (R-019)', () => {
  it('is of both, and one of a single forum is of that alone', () => {
    expect(forumsOf(joint)).toEqual([host, guest]);
    expect(forumsOf({ forum: host, joint: null })).toEqual([host]);
    expect(isOf(joint, guest)).toBe(true);
    expect(isOf({ forum: host }, guest)).toBe(false);
  });

  it.each([
    ['a member of the one that is invited', [seat('guest', 'member')], guest],
    ['a member of both', [seat('guest', 'member'), seat('host', 'member')], host],
    [
      'whoever leads the one and is a member of the other',
      [seat('host', 'member'), seat('guest', 'leader')],
      guest,
    ],
    [
      'whoever leads the one and keeps the minutes of the other',
      [seat('guest', 'secretary'), seat('host', 'chair')],
      host,
    ],
    ['somebody who sits in neither', [seat('another', 'leader')], host],
  ])('is met by %s where they stand strongest', (_who, seats, forum) => {
    expect(standsIn(anActor('anna', ...seats), joint)).toBe(forum);
  });
});
