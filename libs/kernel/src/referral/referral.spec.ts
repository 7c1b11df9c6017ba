import { describe, expect, it } from '@jest/globals';
import { aReferral, aWaiver, named, on, tuesday } from '../../../../tests/support/case-builders.js';
import { isRefusal, type Outcome } from '../outcome.js';
import { answerAsked } from './answer.js';
import { askForInformation } from './ask.js';
import { claimReferral } from './claim.js';
import { concludeReferral } from './conclude.js';
import { draftReferral } from './draft.js';
import { closeReferral, notAcceptReferral, withdrawReferral } from './end.js';
import { editReferral } from './edit.js';
import type { Receiving } from './receiving.js';
import type { ReferralChange, ReferralView } from './referral.js';
import { returnReferral } from './return.js';
import { scheduleReferral } from './schedule.js';
import { submitReferral } from './submit.js';

const receiving: Receiving = { accepts: ['identified', 'anonymous'], reachable: true };
const submission = { receipt: 'L-26-000123', receiving };
const refused = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);

/** Applies a deed; a refusal ends the test. */
const after = (referral: ReferralView, outcome: Outcome<ReferralChange>): ReferralView => {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return { ...referral, ...outcome.change, version: referral.version + 1 };
};

describe('submitting a referral', () => {
  it('gives a receipt and starts the clock of the coordinator', () => {
    const sent = submitReferral(aReferral(), submission, tuesday);
    expect(sent).toMatchObject({
      change: { state: 'submitted', receipt: 'L-26-000123', dueOn: '2026-09-15' },
    });
  });

  it('tells it once as a transition, and that the numbers of the forum moved', () => {
    const sent = submitReferral(aReferral(), submission, tuesday);
    expect(isRefusal(sent) ? [] : sent.facts).toMatchObject([
      { name: 'referral.submitted', from: 'draft', to: 'submitted', level: 'individual' },
      { name: 'forum.counted', level: 'system' },
    ]);
  });

  it('holds a case back when tried measures are missing [MEL-R06] (R-062)', () => {
    expect(refused(submitReferral(aReferral({ tried: [] }), submission, tuesday))).toBe(
      'referral.tried-missing',
    );
  });

  it.each([
    ['a reason is given', { triedWaiver: 'Moved here last week' }],
    ['the case is urgent', { urgent: true }],
  ])('lets it through without tried measures when %s', (_why, more) => {
    const sent = submitReferral(aReferral({ tried: [], ...more }), submission, tuesday);
    expect(refused(sent)).toBeNull();
  });

  it('refuses a kind that the receiving forum does not take', () => {
    const only = { ...submission, receiving: { ...receiving, accepts: ['anonymous' as const] } };
    expect(refused(submitReferral(aReferral(), only, tuesday))).toBe('referral.kind-not-accepted');
  });

  it('sends nothing where the pack has no edge', () => {
    const nowhere = { ...submission, receiving: { ...receiving, reachable: false } };
    expect(refused(submitReferral(aReferral(), nowhere, tuesday))).toBe('referral.no-edge');
  });

  it('needs a child in an identified case and none in an anonymous one', () => {
    const without = aReferral({ child: null });
    const hidden = aReferral({ kind: 'anonymous' });
    expect(refused(submitReferral(without, submission, tuesday))).toBe('referral.child-missing');
    expect(refused(submitReferral(hidden, submission, tuesday))).toBe(
      'referral.identity-in-anonymous',
    );
  });

  it('does not let a child into an anonymous draft, neither at first nor later', () => {
    const draft = { ...aReferral(), kind: 'anonymous' as const, situation: '', receiving };
    expect(refused(draftReferral(draft, tuesday))).toBe('referral.identity-in-anonymous');
    const edit = { version: 1, child: named<NonNullable<ReferralView['child']>>('child-1') };
    expect(refused(editReferral(aReferral({ kind: 'anonymous', child: null }), edit))).toBe(
      'referral.identity-in-anonymous',
    );
  });
});

describe('triage', () => {
  const submitted = aReferral({ state: 'submitted', version: 4 });

  it('lets one of two claim: the other is told who was first by version', () => {
    const mine = claimReferral(submitted, { version: 4 }, tuesday);
    const stored = after(submitted, mine);
    expect(refused(claimReferral(stored, { version: 4 }, on('2026-09-08', 'ola')))).toBe(
      'referral.claimed',
    );
    expect(stored.claimedBy).toBe('kari');
  });

  it('does not claim on an older version', () => {
    expect(claimReferral(submitted, { version: 3 }, tuesday)).toMatchObject({
      refused: 'version.stale',
      current: { version: 4, state: 'submitted' },
    });
  });

  it('stops the clock of the coordinator while the sender is asked, and lets it run on', () => {
    const claimed = after(submitted, claimReferral(submitted, { version: 4 }, tuesday));
    expect(claimed.dueOn).toBe('2026-09-22');
    const asked = after(
      claimed,
      askForInformation(claimed, { ask: 'Since when?' }, on('2026-09-10')),
    );
    expect(asked).toMatchObject({ pausedOn: '2026-09-10', dueOn: '2026-09-21' });
    const back = after(asked, answerAsked(asked, { answer: 'Since May' }, on('2026-09-17')));
    expect(back).toMatchObject({ state: 'in-triage', pausedDays: 5, dueOn: '2026-09-29' });
  });

  it('returns with advice and a date, never without', () => {
    const inTriage = aReferral({ state: 'in-triage' });
    const back = { advice: 'Try a smaller group', tryUntil: '2026-11-02', measureStarted: false };
    expect(returnReferral(inTriage, back, tuesday)).toMatchObject({
      change: { state: 'returned', dueOn: '2026-11-02', handovers: 1 },
    });
    expect(refused(returnReferral(inTriage, { ...back, advice: ' ' }, tuesday))).toBe(
      'referral.advice-missing',
    );
    expect(refused(returnReferral(inTriage, { ...back, tryUntil: '2026-09-08' }, tuesday))).toBe(
      'referral.date-past',
    );
  });

  it('tells when a case is thrown about: a second return without a measure started', () => {
    const again = aReferral({ state: 'in-triage', handovers: 1 });
    const back = { advice: 'Try more', tryUntil: '2026-11-02', measureStarted: false };
    const names = (outcome: Outcome<ReferralChange>) =>
      isRefusal(outcome) ? [] : outcome.facts.map(({ name }) => name);
    expect(names(returnReferral(again, back, tuesday))).toEqual([
      'referral.returned',
      'referral.thrown-about',
    ]);
    expect(names(returnReferral(again, { ...back, measureStarted: true }, tuesday))).toEqual([
      'referral.returned',
    ]);
  });

  it('does not end a case without a reason', () => {
    expect(
      refused(notAcceptReferral(aReferral({ state: 'in-triage' }), { reason: '' }, tuesday)),
    ).toBe('referral.reason-missing');
    expect(refused(withdrawReferral(aReferral(), { reason: ' ' }, tuesday))).toBe(
      'referral.reason-missing',
    );
  });
});

describe('scheduling and concluding', () => {
  const ready = aReferral({ state: 'ready' });
  const table = { day: '2026-09-15', waivers: [aWaiver()], services: [named<never>('pps')] };

  it('places an identified case only with a consent that holds on the day of the meeting', () => {
    expect(scheduleReferral(ready, table, tuesday)).toMatchObject({
      change: { state: 'on-agenda', dueOn: '2026-09-15' },
    });
    const expired = { ...table, waivers: [aWaiver({ validUntil: '2026-09-14' })] };
    expect(refused(scheduleReferral(ready, expired, tuesday))).toBe('consent.missing');
  });

  it('places an anonymous case without one', () => {
    const anonymous = aReferral({ state: 'ready', kind: 'anonymous', child: null });
    expect(refused(scheduleReferral(anonymous, { ...table, waivers: [] }, tuesday))).toBeNull();
  });

  it('follows up what ends with measures, and gives back what is returned', () => {
    const talked = aReferral({ state: 'in-discussion' });
    const measures = {
      outcome: 'measures' as const,
      measureStarted: false,
      evaluateOn: '2026-12-01',
    };
    expect(concludeReferral(talked, measures, tuesday)).toMatchObject({
      change: { state: 'in-follow-up', dueOn: '2026-12-01' },
    });
    expect(
      refused(concludeReferral(talked, { outcome: 'return', measureStarted: false }, tuesday)),
    ).toBe('referral.advice-missing');
  });

  it('does not close a case while somebody owes a measure', () => {
    const followed = aReferral({ state: 'in-follow-up' });
    expect(closeReferral(followed, { reason: 'Done', openMeasures: 2 }, tuesday)).toMatchObject({
      refused: 'referral.measures-open',
      values: { count: 2 },
    });
  });
});
