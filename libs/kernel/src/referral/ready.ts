import { refuse, type Outcome } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move } from './transition.js';

/**
 * The case is clear enough to be discussed; also when follow-up shows that it must be discussed again.
 * @returns refusals `consent.frozen`, `referral.state`
 */
export const readyReferral = (referral: ReferralView, at: ReferralAt): Outcome<ReferralChange> =>
  referral.frozen
    ? refuse('consent.frozen')
    : move(referral, { by: 'referral.ready', to: 'ready', told: 'readied' }, at);
