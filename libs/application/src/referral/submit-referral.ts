import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { said } from '#kernel/at';
import type { Intake } from '#kernel/forum/rules';
import { isRefusal } from '#kernel/outcome';
import { submitReferral } from '#kernel/referral/submit';
import { nextNumber } from '#persistence/referral/referral-lock.queries';
import { ForumRegistry } from '../forum/forum.registry.js';
import type { Store } from '../store.js';
import { CaseDesk, type CaseAsked } from './case-desk.js';
import type { CaseInHand } from './case-in-hand.js';
import { isConsented } from './consented.js';
import { receivingOf } from './receiving.js';

/**
 * Sends the case. The answer comes after commit, so the receipt in it is a promise.
 * @throws Refused whatever the kernel's submit refuses, or the rule of the receiving forum's kind about what it takes in
 */
@Injectable()
export class SubmitReferral {
  constructor(
    private readonly desk: CaseDesk,
    private readonly registry: ForumRegistry,
  ) {}

  execute(actor: Actor, asked: CaseAsked): Promise<ReferralMoved> {
    return this.desk.act(actor, 'referral.submit', {
      ...asked,
      more: async (hand, store) => ({
        receiving: await receivingOf(store.em, this.registry, {
          from: hand.referral.fromForum,
          to: hand.forum,
        }),
        intake: await intakeOf(hand, store),
        receipt: hand.referral.receipt ?? (await newReceipt(hand, store)),
      }),
      decide: (hand, more) => {
        const sent = submitReferral(hand.referral, more, hand.at);
        if (isRefusal(sent)) return sent;
        return this.registry.of(hand.forum.kind).rules.mayTakeIn?.(more.intake) ?? sent;
      },
      moves: (change) => change,
    });
  }
}

/** What the receiving forum's own rule is asked with. */
const intakeOf = async ({ referral, at }: CaseInHand, { em }: Store): Promise<Intake> => ({
  kind: referral.kind,
  triedMeasures: referral.tried.length,
  waivedTried: said(referral.triedWaiver),
  urgent: referral.urgent,
  consented: await isConsented(em, referral, at.today),
});

/** `L-26-000123`: the owner's register of the year. A refused submission gives its number back with the rest. */
const newReceipt = async ({ at, actor }: CaseInHand, { em, newId }: Store): Promise<string> => {
  const series = `L-${at.today.slice(2, 4)}`;
  const number = await nextNumber(em, { id: newId(), owner: actor.owner, series });
  return `${series}-${String(number).padStart(6, '0')}`;
};
