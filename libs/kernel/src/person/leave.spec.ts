import { describe, expect, it } from '@jest/globals';
import { named, tuesday } from '../../../../tests/support/case-builders.js';
import type { ForumId, PersonId } from '../ids.js';
import { type HeldByPerson, type Leaving, leavePerson } from './leave.js';

const at = tuesday;
const kari = { id: named<PersonId>('kari'), endedAt: null };
const ola = { id: named<PersonId>('ola'), endedAt: null };
const seat: HeldByPerson = {
  noun: 'seat',
  id: 'seat-1',
  level: 'system',
  forum: named<ForumId>('network'),
  referral: null,
};
const leaving = (more: Partial<Leaving> = {}): Leaving => ({
  person: kari,
  reason: 'Ny jobb',
  heir: null,
  held: [],
  ...more,
});

describe('a person who leaves', () => {
  it('needs no heir with nothing to hand over', () => {
    expect(leavePerson(leaving(), at)).toEqual({
      change: { endedAt: at.now, endedReason: 'Ny jobb' },
      facts: [expect.objectContaining({ name: 'person.left' })],
    });
  });

  it('needs one for each thing still held, and the refusal says which', () => {
    expect(leavePerson(leaving({ held: [seat] }), at)).toEqual({
      refused: 'person.heir-missing',
      fields: [{ path: 'seat.seat-1', code: 'needs-heir' }],
      values: { actions: 0, referrals: 0, offices: 0, seats: 1 },
    });
  });

  it('hands over everything, and each thing is told', () => {
    const { facts } = { facts: [], ...leavePerson(leaving({ held: [seat], heir: ola }), at) };
    expect(facts).toEqual([
      expect.objectContaining({ name: 'person.left', forum: null }),
      expect.objectContaining({ name: 'seat.inherited', ids: { from: 'kari', to: 'ola' } }),
    ]);
  });

  it.each([
    ['person.already', { person: { ...kari, endedAt: at.now } }],
    ['person.reason-missing', { reason: '  ' }],
    ['person.heir-unknown', { heir: undefined }],
    ['person.heir-unknown', { heir: kari }],
    ['person.heir-unknown', { heir: { ...ola, endedAt: at.now } }],
  ] as [string, Partial<Leaving>][])('is refused with %s for %j', (code, more) => {
    expect(leavePerson(leaving(more), at)).toMatchObject({ refused: code });
  });
});
