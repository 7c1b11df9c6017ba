import { refuse, type Outcome } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move } from './transition.js';

/**
 * Follows up a concluded case until the day it is evaluated.
 * @returns refusals `referral.date-past`, `referral.state`
 */
export const followUpReferral = (
  referral: ReferralView,
  { evaluateOn }: { readonly evaluateOn: string },
  at: ReferralAt,
): Outcome<ReferralChange> =>
  evaluateOn > at.today
    ? move(
        referral,
        {
          by: 'referral.follow-up',
          to: 'in-follow-up',
          told: 'followed-up',
          sets: { dueOn: evaluateOn },
        },
        at,
      )
    : refuse('referral.date-past', { fields: [{ path: 'evaluateOn', code: 'past' }] });
