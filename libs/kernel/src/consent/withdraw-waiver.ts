import type { ServiceId, WaiverId } from '../ids.js';
import { done, isRefusal, refuse, type Fact, type Outcome } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from '../referral/referral.js';
import { referralStates } from '../referral/referral.states.js';
import { move } from '../referral/transition.js';
import { basisFor } from './basis.js';
import type { ChildAge, WaiverView } from './consent.js';

export interface Withdrawal {
  readonly waiver: WaiverId;
  /** Every consent of the case, the withdrawn one among them. */
  readonly waivers: readonly WaiverView[];
  readonly child?: ChildAge;
}

/** What must stop in the same transaction (DOMAIN §5). */
export interface WithdrawalEffects {
  /** Services that no longer may hear the case: their participation ends, their queued mail is dropped. */
  readonly loses: readonly ServiceId[];
  /** True when nobody is left who may hear it: the case leaves the coming agenda. */
  readonly offAgenda: boolean;
  readonly stops: readonly WithdrawalStop[];
}

export const withdrawalStops = [
  'access',
  'agenda',
  'mail',
  'sockets',
  'forward',
  'export',
] as const;
export type WithdrawalStop = (typeof withdrawalStops)[number];

export interface WaiverWithdrawn {
  readonly waiver: { readonly state: 'withdrawn'; readonly endedAt: Date };
  readonly referral: ReferralChange;
  readonly effects: WithdrawalEffects;
}

/** Which services lose the case when these consents are all that is left. */
const losing = (
  referral: ReferralView,
  { waiver, waivers, child }: Withdrawal,
  day: string,
): WithdrawalEffects => {
  const left = waivers.filter(({ id }) => id !== waiver);
  const mayHear = (among: readonly WaiverView[], service: ServiceId) =>
    !isRefusal(basisFor({ ...referral, frozen: false }, among, { service, day, child }));
  const named = [...new Set(waivers.flatMap(({ services }) => services))];
  const hears = named.filter((service) => mayHear(left, service));
  const loses = named.filter((service) => mayHear(waivers, service) && !hears.includes(service));
  const offAgenda = hears.length === 0;
  const stops = withdrawalStops.filter((stop) => offAgenda || stop !== 'agenda');
  return { loses, offAgenda, stops };
};

const told = (referral: ReferralView, waiver: WaiverId): Fact => ({
  name: 'referral.waiver-withdrawn',
  level: 'individual',
  about: { noun: 'referral', id: referral.id },
  forum: referral.toForum,
  referral: referral.id,
  ids: { waiver },
});

const leaves = (referral: ReferralView): boolean =>
  referralStates[referral.state].ways.some(({ by }) => by === 'referral.withdraw-waiver');

/**
 * Takes a consent back. What it opened closes at once: access, agenda, queued mail, open sockets.
 * A case nobody may hear any more is frozen and waits for a consent.
 * @returns refusals `consent.not-given` when there is no such consent in force
 */
export const withdrawWaiver = (
  referral: ReferralView,
  input: Withdrawal,
  at: ReferralAt,
): Outcome<WaiverWithdrawn> => {
  const waiver = input.waivers.find(({ id }) => id === input.waiver);
  if (waiver === undefined || waiver.state !== 'given') return refuse('consent.not-given');
  const effects = losing(referral, input, at.today);
  const ended = { state: 'withdrawn' as const, endedAt: at.now };
  const sets: ReferralChange = effects.offAgenda ? { frozen: true } : {};
  if (!effects.offAgenda || !leaves(referral)) {
    return done({ waiver: ended, referral: sets, effects }, told(referral, input.waiver));
  }
  const step = move(
    referral,
    { by: 'referral.withdraw-waiver', to: 'awaiting-consent', told: 'waiver-withdrawn', sets },
    at,
  );
  if (isRefusal(step)) return step;
  const facts = step.facts.map((fact) =>
    fact.referral === undefined ? fact : { ...fact, ids: { waiver: input.waiver } },
  );
  return { change: { waiver: ended, referral: step.change, effects }, facts };
};
