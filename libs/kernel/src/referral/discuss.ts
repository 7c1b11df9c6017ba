import type { Outcome } from '../outcome.js';
import { refuse } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move } from './transition.js';

/** The item opens: the case is discussed now. Refusals `consent.frozen`, `referral.state`. */
export const startDiscussion = (referral: ReferralView, at: ReferralAt): Outcome<ReferralChange> =>
  referral.frozen
    ? refuse('consent.frozen')
    : move(referral, { by: 'meeting.open-item', to: 'in-discussion', told: 'discussed' }, at);

/** The item is postponed: the case waits for the next agenda. Refusal `referral.state`. */
export const postponeDiscussion = (
  referral: ReferralView,
  at: ReferralAt,
): Outcome<ReferralChange> =>
  move(referral, { by: 'meeting.postpone-item', to: 'ready', told: 'postponed' }, at);

/** The meeting is cancelled: the case waits for the next agenda. Refusal `referral.state`. */
export const takeOffAgenda = (referral: ReferralView, at: ReferralAt): Outcome<ReferralChange> =>
  move(referral, { by: 'meeting.cancel', to: 'ready', told: 'taken-off-agenda' }, at);
