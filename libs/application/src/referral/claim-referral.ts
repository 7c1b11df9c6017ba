import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { isRefusal, type Outcome } from '#kernel/outcome';
import { claimReferral } from '#kernel/referral/claim';
import type { ReferralChange } from '#kernel/referral/referral';
import { Person } from '#persistence/person/person.row';
import type { Store } from '../store.js';
import { CaseDesk, type CaseAsked } from './case-desk.js';
import type { CaseInHand } from './case-in-hand.js';

/** Who has the case already, as the loser is told. */
interface Holder {
  readonly id: string;
  readonly name: string;
}

/**
 * Takes the case in hand. Of two at once one gets it, and the other is told who has it.
 * @throws Refused `referral.claimed` with `current.claimedBy`, `version.stale`, `referral.state`
 */
@Injectable()
export class ClaimReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(actor: Actor, asked: CaseAsked): Promise<ReferralMoved> {
    return this.desk.act(actor, 'referral.claim', {
      ...asked,
      more: holderOf,
      decide: (hand, holder) => claim(hand, asked.version, holder),
      moves: (change) => change,
    });
  }
}

const holderOf = async ({ referral }: CaseInHand, { em }: Store): Promise<Holder | null> => {
  if (referral.claimedBy == null) return null;
  const { id, givenName, familyName } = await em.findOneOrFail(Person, { id: referral.claimedBy });
  return { id, name: `${givenName} ${familyName}` };
};

const claim = (
  { referral, at }: CaseInHand,
  version: number | undefined,
  holder: Holder | null,
): Outcome<ReferralChange> => {
  const outcome = claimReferral(referral, { version: version ?? referral.version }, at);
  return isRefusal(outcome) && outcome.refused === 'referral.claimed'
    ? { ...outcome, current: { ...outcome.current, claimedBy: holder } }
    : outcome;
};
