import { hearing, type HearingQuestion } from '../consent/basis.js';
import type { ServiceId } from '../ids.js';
import type { WaiverView } from '../consent/consent.js';
import { isRefusal, type Outcome } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move } from './transition.js';

export interface Scheduling extends Omit<HearingQuestion, 'day'> {
  /** The day of the meeting it is placed on: the case is due then, and the basis must hold then. */
  readonly day: string;
  /** Every consent of the case, also those that have ended. */
  readonly waivers: readonly WaiverView[];
  /** The services that sit at the table. */
  readonly services: readonly ServiceId[];
}

/**
 * Places the case on an agenda. An identified case needs a consent that is valid on the day of the meeting and names
 * a service at the table (DOMAIN §10, 4).
 * @returns refusals `consent.missing`, `consent.conflict`, `consent.frozen`, `referral.state`
 */
export const scheduleReferral = (
  referral: ReferralView,
  input: Scheduling,
  at: ReferralAt,
): Outcome<ReferralChange> => {
  const heard = hearing(referral, input.waivers, input);
  if (isRefusal(heard)) return heard;
  const sets = { dueOn: input.day };
  return move(referral, { by: 'referral.schedule', to: 'on-agenda', told: 'scheduled', sets }, at);
};
