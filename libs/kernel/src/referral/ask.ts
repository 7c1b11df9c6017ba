import { said } from '../at.js';
import { refuse, type Outcome } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move } from './transition.js';

/**
 * Asks the sender for what is missing. The coordinator's clock stands still, the sender's begins.
 * @returns refusals `referral.ask-missing`, `referral.state`
 */
export const askForInformation = (
  referral: ReferralView,
  { ask }: { readonly ask: string },
  at: ReferralAt,
): Outcome<ReferralChange> =>
  said(ask)
    ? move(
        referral,
        {
          by: 'referral.ask',
          to: 'awaiting-information',
          told: 'asked',
          sets: { ask, answer: null },
        },
        at,
      )
    : refuse('referral.ask-missing', { fields: [{ path: 'ask', code: 'required' }] });
