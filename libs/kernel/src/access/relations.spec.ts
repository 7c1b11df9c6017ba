import { describe, expect, it } from '@jest/globals';
import { anActor, seat } from '../../../../tests/support/actor-builders.js';
import { aReferral, named } from '../../../../tests/support/case-builders.js';
import { referralStateNames } from '../referral/referral.states.js';
import { readableReferrals, relationsToReferral, type CaseParticipation } from './relations.js';

const sent = aReferral({ state: 'in-triage' });
const partOf = (more: Partial<CaseParticipation> = {}): CaseParticipation => ({
  referral: named('case-1'),
  person: named('nurse'),
  relation: 'participant',
  fromAt: new Date('2026-09-08T07:00:00Z'),
  endedAt: null,
  ...more,
});

describe('the relations to a case', () => {
  it('are none for a colleague of the same role on another case: membership opens no case', () => {
    const member = anActor('nurse', seat('joint-team', 'member'), seat('school-team', 'secretary'));
    for (const state of referralStateNames) {
      expect(relationsToReferral(member, aReferral({ state }), [])).toEqual([]);
    }
    expect(relationsToReferral(member, sent, [partOf({ referral: named('case-2') })])).toEqual([]);
  });

  it('make a draft its writer’s alone', () => {
    const both = [seat('school-team', 'leader'), seat('joint-team', 'leader')];
    expect(relationsToReferral(anActor('boss', ...both), aReferral(), [partOf()])).toEqual([]);
    expect(relationsToReferral(anActor('rektor', ...both), aReferral(), [])).toEqual(['referrer']);
  });

  it('follow from leading the forum it left or the forum it came to', () => {
    expect(relationsToReferral(anActor('a', seat('school-team', 'chair')), sent, [])).toEqual([
      'sender',
    ]);
    expect(relationsToReferral(anActor('b', seat('joint-team', 'leader')), sent, [])).toEqual([
      'coordinator',
    ]);
  });

  it('open and close with the part somebody takes', () => {
    const nurse = anActor('nurse');
    const past = new Date('2026-09-08T07:30:00Z');
    const later = new Date('2026-09-08T09:00:00Z');
    expect(relationsToReferral(nurse, sent, [partOf()])).toEqual(['participant']);
    expect(relationsToReferral(nurse, sent, [partOf({ endedAt: later })])).toEqual(['participant']);
    expect(relationsToReferral(nurse, sent, [partOf({ endedAt: past })])).toEqual([]);
    expect(relationsToReferral(nurse, sent, [partOf({ fromAt: later })])).toEqual([]);
    expect(relationsToReferral(nurse, sent, [partOf({ relation: 'responsible' })])).toEqual([
      'responsible',
    ]);
  });

  it('give a list exactly the cases that each would be found by itself', () => {
    const cases = referralStateNames.map((state) => aReferral({ state }));
    const leader = anActor('b', seat('joint-team', 'leader'));
    expect(readableReferrals(leader, cases, []).map(({ state }) => state)).toEqual(
      referralStateNames.filter((state) => state !== 'draft'),
    );
  });
});
