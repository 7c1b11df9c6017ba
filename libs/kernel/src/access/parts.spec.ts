import { describe, expect, it } from '@jest/globals';
import { named } from '../../../../tests/support/case-builders.js';
import type { PersonId, ReferralId } from '../ids.js';
import { partsThatEnd, responsibleFor } from './parts.js';

const now = new Date('2026-09-08T08:00:00Z');
const kari = named<PersonId>('kari');
const ola = named<PersonId>('ola');
const referral = named<ReferralId>('case-1');

describe('parts in a case', () => {
  it('are given once to each who owes a measure', () => {
    const first = responsibleFor(referral, { persons: [kari, ola, kari], known: [] }, now);
    expect(first.map(({ person }) => person)).toEqual(['kari', 'ola']);
    expect(responsibleFor(referral, { persons: [kari], known: first }, now)).toEqual([]);
  });

  it('in the room end when the item closes; those who owe a measure keep theirs until it is done', () => {
    const owed = responsibleFor(referral, { persons: [kari, ola], known: [] }, now);
    const room = owed.map((part) => ({ ...part, relation: 'participant' as const }));
    const parts = [...owed, ...room];
    expect(partsThatEnd(parts, { itemClosed: true, owing: [kari] })).toEqual([owed[1], ...room]);
    expect(partsThatEnd(parts, { itemClosed: false, owing: [kari, ola] })).toEqual([]);
  });
});
