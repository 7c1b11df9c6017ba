import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { submitReferral } from '#kernel/referral/submit';
import { nextNumber } from '#persistence/referral/referral-lock.queries';
import { ForumRegistry } from '../forum/forum.registry.js';
import type { Store } from '../store.js';
import { CaseDesk, type CaseAsked } from './case-desk.js';
import type { CaseInHand } from './case-in-hand.js';
import { receivingOf } from './receiving.js';

/**
 * Sends the case. The answer comes after commit, so the receipt in it is a promise.
 * @throws Refused whatever the kernel's submit refuses
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
        receipt: hand.referral.receipt ?? (await newReceipt(hand, store)),
      }),
      decide: (hand, more) => submitReferral(hand.referral, more, hand.at),
      moves: (change) => change,
    });
  }
}

/** `L-26-000123`: the owner's register of the year. A refused submission gives its number back with the rest. */
const newReceipt = async ({ at, actor }: CaseInHand, { em, newId }: Store): Promise<string> => {
  const series = `L-${at.today.slice(2, 4)}`;
  const number = await nextNumber(em, { id: newId(), owner: actor.owner, series });
  return `${series}-${String(number).padStart(6, '0')}`;
};
