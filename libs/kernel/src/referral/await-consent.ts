import { refuse, type Outcome } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move } from './transition.js';

/**
 * Waits for a consent to share the case. An anonymous case needs none: there is nobody to ask on behalf of.
 * @returns refusals `referral.consent-not-needed`, `referral.state`
 */
export const awaitConsent = (
  referral: ReferralView,
  { ask }: { readonly ask: string | null },
  at: ReferralAt,
): Outcome<ReferralChange> =>
  referral.kind === 'anonymous'
    ? refuse('referral.consent-not-needed')
    : move(
        referral,
        {
          by: 'referral.await-consent',
          to: 'awaiting-consent',
          told: 'consent-awaited',
          sets: { ask },
        },
        at,
      );
