import type { Done, Fact } from '../outcome.js';
import type { ReferralChange, ReferralView } from './referral.js';

/** The second time a case is sent back or on without a measure started, nobody has taken it: "kasteball" (DOMAIN §4). */
const tooOften = 2;

/** Has the case gone to and fro without anybody beginning to help? */
export const isPingPong = (handovers: number, measureStarted: boolean): boolean =>
  handovers >= tooOften && !measureStarted;

/** Counts one handover on top of a step, and tells when the case has become a ball that is thrown. */
export const handedOver = (
  referral: ReferralView,
  step: Done<ReferralChange>,
  measureStarted: boolean,
): Done<ReferralChange> => {
  const handovers = referral.handovers + 1;
  const thrown: Fact = {
    name: 'referral.thrown-about',
    level: 'individual',
    about: { noun: 'referral', id: referral.id },
    forum: referral.toForum,
    referral: referral.id,
    ids: { handovers: String(handovers) },
  };
  return {
    change: { ...step.change, handovers },
    facts: isPingPong(handovers, measureStarted) ? [...step.facts, thrown] : step.facts,
  };
};
