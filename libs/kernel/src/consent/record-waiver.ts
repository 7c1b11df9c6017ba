import { said } from '../at.js';
import { done, refuse, isRefusal, type Fact, type Outcome, type Refusal } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from '../referral/referral.js';
import { hasEnded } from '../referral/referral.states.js';
import { move } from '../referral/transition.js';
import type { WaiverView } from './consent.js';

export interface WaiverGiven {
  /** The consent as it was given, or refused. */
  readonly waiver: Omit<WaiverView, 'state'> & { readonly state: 'given' | 'refused' };
  /** Where a case that waited goes: straight to the queue for the agenda, or back to triage. */
  readonly next: 'ready' | 'in-triage';
}

/** The consent becomes a row of its own; the case may move with it. */
export interface WaiverRecorded {
  readonly waiver: WaiverView;
  readonly referral: ReferralChange;
}

/** A consent names services, a purpose and a time; one given tomorrow has not been given. */
const shapeRefusal = ({ waiver }: WaiverGiven, today: string): Refusal | null => {
  if (waiver.services.length === 0) {
    return refuse('consent.services-missing', { fields: [{ path: 'services', code: 'required' }] });
  }
  if (!said(waiver.purpose)) {
    return refuse('consent.purpose-missing', { fields: [{ path: 'purpose', code: 'required' }] });
  }
  if (waiver.validUntil < waiver.validFrom) {
    return refuse('consent.period', { fields: [{ path: 'validUntil', code: 'before-start' }] });
  }
  return waiver.givenOn > today
    ? refuse('consent.future', { fields: [{ path: 'givenOn', code: 'future' }] })
    : null;
};

const recorded = (referral: ReferralView, waiver: WaiverView): Fact => ({
  name: 'referral.waiver-recorded',
  level: 'individual',
  about: { noun: 'referral', id: referral.id },
  forum: referral.toForum,
  referral: referral.id,
  ids: { waiver: waiver.id, answer: waiver.state },
});

/** Who refuses says no to being discussed; the case stays where it waits until the coordinator decides. */
const stays = ({ waiver }: WaiverGiven, referral: ReferralView): boolean =>
  waiver.state === 'refused' || referral.state !== 'awaiting-consent';

/**
 * Records what those who may decide have said about sharing the case. A given consent lets a waiting case go on and
 * thaws a frozen one.
 * @returns refusals `consent.not-needed` (anonymous), `consent.services-missing`, `consent.purpose-missing`,
 *   `consent.period`, `consent.future`, `referral.state` when the case has ended
 */
export const recordWaiver = (
  referral: ReferralView,
  input: WaiverGiven,
  at: ReferralAt,
): Outcome<WaiverRecorded> => {
  if (referral.kind === 'anonymous') return refuse('consent.not-needed');
  if (hasEnded(referral.state)) {
    return refuse('referral.state', { current: { state: referral.state } });
  }
  const refusal = shapeRefusal(input, at.today);
  if (refusal !== null) return refusal;
  const { waiver } = input;
  const thaw: ReferralChange = waiver.state === 'given' ? { frozen: false } : {};
  if (stays(input, referral)) return done({ waiver, referral: thaw }, recorded(referral, waiver));
  const step = move(
    referral,
    { by: 'referral.record-waiver', to: input.next, told: 'waiver-recorded', sets: thaw },
    at,
  );
  return isRefusal(step) ? step : { change: { waiver, referral: step.change }, facts: step.facts };
};
