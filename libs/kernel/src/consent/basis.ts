import type { ServiceId, WaiverId } from '../ids.js';
import { isRefusal, refuse, type Refusal } from '../outcome.js';
import type { ReferralKind } from '../referral/referral.js';
import { ageOn, type ChildAge, takesBack, type WaiverView } from './consent.js';

/** What of a case decides who may hear it. */
export interface CaseToHear {
  readonly kind: ReferralKind;
  readonly frozen: boolean;
}

/** Which service would hear it, and when. `child` decides whose consent counts; left out, age is not asked. */
export interface BasisQuestion {
  readonly service: ServiceId;
  readonly day: string;
  readonly child?: ChildAge;
}

/** Leave to share, with the rule that gave it: stored on the disclosure. */
export interface Basis {
  readonly allowed: true;
  readonly rule: 'anonymous.no-identity' | 'consent.names-service';
  readonly waiver: WaiverId | null;
}

/** Does this consent hold on the day, towards the service, from someone who may give it? */
const holds = (waiver: WaiverView, { service, day, child }: BasisQuestion): boolean => {
  if (waiver.validFrom > day || waiver.validUntil < day) return false;
  return waiver.services.includes(service) && mayGive(waiver, day, child);
};

/** The youth's own word counts from the age of the rules, and from then on the guardians' does not suffice. */
const mayGive = (waiver: WaiverView, day: string, child: ChildAge | undefined): boolean => {
  if (child === undefined || child.bornOn == null) return true;
  const alone = ageOn(child.bornOn, day) >= child.ages.consentsAlone;
  return alone === (waiver.capacity === 'youth');
};

/**
 * May this service hear the case on this day? (DOMAIN §10, 4)
 * An anonymous case holds no identity and needs no consent. An identified one needs a consent that names the service;
 * guardians who differ make a conflict, and the case waits until those who said no have said yes.
 * @returns the basis · refusals `consent.frozen`, `consent.conflict`, `consent.missing`
 */
export const basisFor = (
  referral: CaseToHear,
  waivers: readonly WaiverView[],
  question: BasisQuestion,
): Basis | Refusal => {
  if (referral.frozen) return refuse('consent.frozen');
  if (referral.kind === 'anonymous') {
    return { allowed: true, rule: 'anonymous.no-identity', waiver: null };
  }
  const bearing = waivers.filter((waiver) => holds(waiver, question));
  const given = bearing.find(({ state }) => state === 'given');
  if (given === undefined) return refuse('consent.missing');
  const stands = (no: WaiverView) =>
    no.state === 'refused' && !bearing.some((yes) => takesBack(yes, no));
  return bearing.some(stands)
    ? refuse('consent.conflict')
    : { allowed: true, rule: 'consent.names-service', waiver: given.id };
};

export interface HearingQuestion {
  readonly services: readonly ServiceId[];
  readonly day: string;
  readonly child?: ChildAge;
}

/** Who at the table may hear the case, and who leaves the room while it is discussed. */
export interface Hearing {
  readonly hear: readonly { readonly service: ServiceId; readonly basis: Basis }[];
  readonly leave: readonly ServiceId[];
}

/**
 * Divides the table for one case.
 * @returns when nobody may hear it, why: a conflict before a missing consent, since the one must be solved before the other
 */
export const hearing = (
  referral: CaseToHear,
  waivers: readonly WaiverView[],
  { services, day, child }: HearingQuestion,
): Hearing | Refusal => {
  const asked = services.map((service) => ({
    service,
    basis: basisFor(referral, waivers, { service, day, child }),
  }));
  const hear = asked.flatMap(({ service, basis }) =>
    isRefusal(basis) ? [] : [{ service, basis }],
  );
  if (hear.length === 0) {
    const refusals = asked.map(({ basis }) => basis).filter(isRefusal);
    const conflict = refusals.find(({ refused }) => refused === 'consent.conflict');
    return conflict ?? refusals[0] ?? refuse('consent.missing');
  }
  const heard = new Set(hear.map(({ service }) => service));
  return { hear, leave: services.filter((service) => !heard.has(service)) };
};
