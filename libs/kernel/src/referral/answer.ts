import { said } from '../at.js';
import { refuse, type Outcome } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move } from './transition.js';

/**
 * Answers what the coordinator asked. The coordinator's clock runs on where it stopped.
 * @returns refusals `referral.answer-missing`, `referral.state`
 */
export const answerAsked = (
  referral: ReferralView,
  { answer }: { readonly answer: string },
  at: ReferralAt,
): Outcome<ReferralChange> =>
  said(answer)
    ? move(
        referral,
        { by: 'referral.answer', to: 'in-triage', told: 'answered', sets: { answer } },
        at,
      )
    : refuse('referral.answer-missing', { fields: [{ path: 'answer', code: 'required' }] });
