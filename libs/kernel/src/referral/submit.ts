import { said } from '../at.js';
import { refuse, type Outcome, type Refusal } from '../outcome.js';
import { identityRefusal, kindRefusal, type Receiving } from './receiving.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move, unreachable } from './transition.js';

export interface Submission {
  /** `L-26-000123`, from the owner's register. A case sent anew keeps its first one. */
  readonly receipt: string;
  readonly receiving: Receiving;
}

/** Own measures first [MEL-R06], unless a reason is given or the case cannot wait. */
const triedRefusal = (referral: ReferralView): Refusal | null =>
  referral.urgent || referral.tried.length > 0 || said(referral.triedWaiver)
    ? null
    : refuse('referral.tried-missing', {
        fields: [
          { path: 'tried', code: 'required' },
          { path: 'triedWaiver', code: 'required' },
        ],
      });

const questionRefusal = (referral: ReferralView): Refusal | null =>
  said(referral.question)
    ? null
    : refuse('referral.question-missing', { fields: [{ path: 'question', code: 'required' }] });

/**
 * Sends the case to the receiving forum. The receipt means it is stored.
 * @returns refusals `referral.state`, `referral.no-edge`, `referral.kind-not-accepted`, `referral.child-missing`,
 *   `referral.identity-in-anonymous`, `referral.question-missing`, `referral.tried-missing`
 */
export const submitReferral = (
  referral: ReferralView,
  input: Submission,
  at: ReferralAt,
): Outcome<ReferralChange> => {
  const refusal =
    unreachable(referral, { by: 'referral.submit', to: 'submitted' }) ??
    kindRefusal(referral.kind, input.receiving) ??
    identityRefusal(referral.kind, referral.child) ??
    questionRefusal(referral) ??
    triedRefusal(referral);
  if (refusal !== null) return refusal;
  const sets = {
    receipt: referral.receipt ?? input.receipt,
    submittedAt: referral.submittedAt ?? at.now,
    claimedBy: null,
  };
  return move(referral, { by: 'referral.submit', to: 'submitted', told: 'submitted', sets }, at);
};
