import type { ReferralId, ServiceId, WaiverId } from '../ids.js';

export const waiverCapacities = ['both-guardians', 'one-guardian', 'youth'] as const;
export type WaiverCapacity = (typeof waiverCapacities)[number];

/** given → withdrawn | expired; refused stands beside what others gave. Rows are never rewritten otherwise (DOMAIN §5). */
export const waiverStates = ['given', 'refused', 'withdrawn', 'expired'] as const;
export type WaiverState = (typeof waiverStates)[number];

/** A consent that lifts secrecy towards the services it names. Days are `YYYY-MM-DD`, both ends included. */
export interface WaiverView {
  readonly id: WaiverId;
  readonly referral: ReferralId;
  readonly capacity: WaiverCapacity;
  readonly state: WaiverState;
  readonly services: readonly ServiceId[];
  readonly purpose: string;
  readonly channel: string;
  readonly noticeVersion: string;
  readonly givenOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** Whose no a yes in this capacity takes back. One guardian may be the other of the two, and takes back nothing. */
const speaksFor: Readonly<Record<WaiverCapacity, readonly WaiverCapacity[]>> = {
  'both-guardians': ['both-guardians', 'one-guardian'],
  'one-guardian': [],
  youth: ['youth'],
};

type Word = Pick<WaiverView, 'id' | 'capacity' | 'state' | 'givenOn'>;

/** Ids tell the order in which answers of the same day were written down. */
const isLater = (one: Word, other: Word): boolean =>
  one.givenOn === other.givenOn ? one.id > other.id : one.givenOn > other.givenOn;

/** Have those who said no said yes since? A row is never rewritten, so the no stands there still. */
export const takesBack = (yes: Word, no: Word): boolean =>
  yes.state === 'given' && speaksFor[yes.capacity].includes(no.capacity) && isLater(yes, no);

/** From which age the youth's own word counts. Dated data of law and pack, never a constant in code. */
export interface AgeRules {
  /** Age in years from which the youth consents alone (helse- og omsorgssaker: 16). */
  readonly consentsAlone: number;
}

/** What is known of the age of the child, on the day it is asked. */
export interface ChildAge {
  readonly bornOn: string | null;
  readonly ages: AgeRules;
}

/** Whole years on a day. A child born on 29 February is a year older on 1 March. */
export const ageOn = (bornOn: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0);
