import type { ReferralPage } from '#contract/referral';
import type { Child } from '#persistence/person/child.row';
import type { Referral } from '#persistence/referral/referral.row';
import type { Reader } from './case-card.js';

interface Whole {
  readonly referral: Referral;
  readonly child: Child | null;
}

type Seen = Pick<
  ReferralPage,
  | 'opened'
  | 'withheld'
  | 'situation'
  | 'tried'
  | 'triedWaiver'
  | 'childView'
  | 'child'
  | 'ask'
  | 'answer'
  | 'advice'
  | 'endedReason'
>;

/** The sender's side knows the case already; the receiving side is told whose it is by taking it, which is written down. */
const isOpened = ({ referral }: Whole, { relations }: Reader): boolean =>
  relations.some((relation) => relation !== 'coordinator') || referral.claimedBy != null;

const withheldIn = ({ referral, child }: Whole): Seen['withheld'] => [
  ...(child === null ? [] : (['child'] as const)),
  ...(referral.situation.trim() === '' ? [] : (['situation'] as const)),
  ...((referral.childView ?? '').trim() === '' ? [] : (['childView'] as const)),
];

const childSeen = ({ child }: Whole): Seen['child'] => {
  if (child === null) return null;
  const { givenName, familyName, bornOn, guardians } = child;
  return { givenName, familyName, bornOn, guardians };
};

/** The texts of a case, as far as it is opened to the reader. */
export const asSeen = (whole: Whole, reader: Reader): Seen => {
  const { referral } = whole;
  const opened = isOpened(whole, reader);
  return {
    opened,
    withheld: opened ? [] : withheldIn(whole),
    situation: opened ? referral.situation : '',
    childView: opened ? (referral.childView ?? null) : null,
    child: opened ? childSeen(whole) : null,
    tried: referral.tried,
    triedWaiver: referral.triedWaiver ?? null,
    ask: referral.ask ?? null,
    answer: referral.answer ?? null,
    advice: referral.advice ?? null,
    endedReason: referral.endedReason ?? null,
  };
};
