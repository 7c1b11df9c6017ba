import { describe, expect, it } from '@jest/globals';
import type { PersonId, SeatId } from '../ids.js';
import { following, type Follower } from './follow-office.js';

const ada = 'ada' as PersonId;
const bo = 'bo' as PersonId;

const seat = (id: string, more: Partial<Follower> = {}): Follower => ({
  id: id as SeatId,
  forum: 'childrens-team',
  role: 'member',
  person: null,
  officeIn: { forum: 'early-team', role: 'leader' },
  ...more,
});

const takes = (person: PersonId | null, to: string | null = null) =>
  ({ forum: 'early-team', role: 'leader', person, to }) as const;

describe('a seat that follows from an office in another forum (R-007)', () => {
  it('is taken by whoever takes the office, to the office’s last day', () => {
    expect(following([takes(ada, '2027-07-31')], [seat('s1')])).toEqual([
      { seat: 's1', person: ada, to: '2027-07-31' },
    ]);
  });

  it('goes over to the next, and is vacant when nobody has the office', () => {
    const held = seat('s1', { person: ada });
    expect(following([takes(bo)], [held])).toMatchObject([{ seat: 's1', person: bo }]);
    expect(following([takes(null)], [held])).toMatchObject([{ seat: 's1', person: null }]);
  });

  it('does not move for another role, another forum, or the same person', () => {
    const others = [
      seat('s1', { officeIn: { forum: 'early-team', role: 'chair' } }),
      seat('s2', { officeIn: { forum: 'other-team', role: 'leader' } }),
      seat('s3', { person: ada }),
    ];
    expect(following([takes(ada)], others)).toEqual([]);
  });

  it('gives further seats in turn, and ends even where seats follow each other in a ring', () => {
    const chain = [
      seat('s1', { role: 'chair' }),
      seat('s2', {
        forum: 'council',
        role: 'leader',
        officeIn: { forum: 'childrens-team', role: 'chair' },
      }),
      seat('s3', { forum: 'early-team', officeIn: { forum: 'council', role: 'leader' } }),
    ];
    expect(following([takes(ada)], chain).map((one) => one.seat)).toEqual(['s1', 's2', 's3']);
  });
});
