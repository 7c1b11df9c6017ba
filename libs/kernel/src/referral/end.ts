import { said } from '../at.js';
import { refuse, type Outcome } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move, type Step } from './transition.js';

/** Why a case ends: whoever sent it sees what became of it. */
export interface Ending {
  readonly reason: string;
}

const end =
  (step: Step) =>
  (referral: ReferralView, { reason }: Ending, at: ReferralAt): Outcome<ReferralChange> =>
    said(reason)
      ? move(referral, { ...step, sets: { endedReason: reason } }, at)
      : refuse('referral.reason-missing', { fields: [{ path: 'reason', code: 'required' }] });

/** Does not take the case, and says why. Refusals `referral.reason-missing`, `referral.state`. */
export const notAcceptReferral = end({
  by: 'referral.not-accept',
  to: 'not-accepted',
  told: 'not-accepted',
});

/** The sender takes the case back before it is discussed. Refusals `referral.reason-missing`, `referral.state`. */
export const withdrawReferral = end({
  by: 'referral.withdraw',
  to: 'withdrawn',
  told: 'withdrawn',
});

const close = end({ by: 'referral.close', to: 'closed', told: 'closed' });

/**
 * Ends a case that has been helped, or that the sender has solved.
 * @returns refusals `referral.measures-open` while someone still owes a measure, `referral.reason-missing`, `referral.state`
 */
export const closeReferral = (
  referral: ReferralView,
  input: Ending & { readonly openMeasures: number },
  at: ReferralAt,
): Outcome<ReferralChange> =>
  input.openMeasures > 0
    ? refuse('referral.measures-open', { values: { count: input.openMeasures } })
    : close(referral, input, at);
