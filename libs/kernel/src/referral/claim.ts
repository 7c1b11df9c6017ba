import { staleness } from '../at.js';
import { refuse, type Outcome } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move } from './transition.js';

/**
 * Takes the case in hand. Of two who reach for it one gets it: the row's version decides (compare and set).
 * @returns refusals `referral.claimed` (409, someone has it), `version.stale` (412), `referral.state`
 */
export const claimReferral = (
  referral: ReferralView,
  { version }: { readonly version: number },
  at: ReferralAt,
): Outcome<ReferralChange> => {
  if (referral.state === 'in-triage') {
    return refuse('referral.claimed', {
      current: { state: referral.state, version: referral.version },
    });
  }
  const stale = staleness(referral, version);
  if (stale !== null) return stale;
  return move(
    referral,
    { by: 'referral.claim', to: 'in-triage', told: 'claimed', sets: { claimedBy: at.by } },
    at,
  );
};
