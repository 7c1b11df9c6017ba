import type { ReferralAt } from '#kernel/referral/referral';
import { Forum } from '#persistence/forum/forum.row';
import type { Referral } from '#persistence/referral/referral.row';
import { clocksOf } from '../referral/case-in-hand.js';
import type { Store } from '../store.js';

/** The moment of a deed on a case, with the deadlines of the forum that received it. */
export async function caseAt({ em, at }: Store, { toForum }: Referral): Promise<ReferralAt> {
  const forum = await em.findOneOrFail(Forum, { id: toForum });
  return { ...at, clocks: clocksOf(forum) };
}
