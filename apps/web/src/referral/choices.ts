import type { AgeBand, ReferralPage } from '#contract/referral';
import type { WaiverLine } from '#contract/waiver';

// The pages take the types of the contract and not its schemas: those would bring zod to every phone.
// `Record<…, true>` makes a value that is missing here a compile error.

type TriedEffect = ReferralPage['tried'][number]['effect'];
type Channel = WaiverLine['channel'];

const keysOf = <Key extends string>(all: Readonly<Record<Key, true>>): readonly Key[] =>
  Object.keys(all) as Key[];

export const ageBands = keysOf<AgeBand>({
  '0-2': true,
  '3-5': true,
  '6-9': true,
  '10-12': true,
  '13-15': true,
  '16-18': true,
  '19-24': true,
});

export const triedEffects = keysOf<TriedEffect>({
  yes: true,
  some: true,
  no: true,
  'too-early': true,
});

/** How a consent can have been given to somebody who records it. */
export const channels = keysOf<Exclude<Channel, 'signed-in'>>({
  'in-person': true,
  phone: true,
  paper: true,
});
