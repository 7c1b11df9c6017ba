import type { Actor } from '#kernel/access/actor';
import type { CaseRelation, Subject } from '#kernel/access/may';
import { relationsToReferral } from '#kernel/access/relations';
import type { ReferralId } from '#kernel/ids';
import type { ReferralAt } from '#kernel/referral/referral';
import { referralClockNames, type ReferralClocks } from '#kernel/referral/referral.states';
import { Forum } from '#persistence/forum/forum.row';
import { isReadableCase, partsIn } from '#persistence/referral/referral-access.queries';
import { lockCase, type LockedCase } from '#persistence/referral/referral-lock.queries';
import type { Store } from '../store.js';

/** A case a deed is about: locked, with how the actor stands to it and the deadlines it runs on. */
export interface CaseInHand extends LockedCase {
  readonly actor: Actor;
  readonly relations: readonly CaseRelation[];
  /** The receiving forum. */
  readonly forum: Forum;
  readonly at: ReferralAt;
}

/**
 * Takes a case in hand.
 * @returns null when it does not exist for the actor
 */
export async function caseInHand(store: Store, id: ReferralId): Promise<CaseInHand | null> {
  const { em, actor, at } = store;
  if (!(await isReadableCase(em, actor, id))) return null;
  const locked = await lockCase(em, id);
  if (locked === null) return null;
  const { referral } = locked;
  const relations = relationsToReferral(actor, referral, await partsIn(em, actor, [id]));
  if (relations.length === 0) return null; // someone closed it while we waited for the lock
  const forum = await em.findOneOrFail(Forum, { id: referral.toForum });
  return { ...locked, actor, relations, forum, at: { ...at, clocks: clocksOf(forum) } };
}

/** How the actor stands to the case, for the policy. */
export const subjectOf = ({
  referral,
  relations,
}: Pick<CaseInHand, 'referral' | 'relations'>): Subject => ({ forum: referral.toForum, relations });

const areClocks = (value: unknown): value is ReferralClocks =>
  typeof value === 'object' &&
  value !== null &&
  referralClockNames.every((name) => Number.isInteger(Reflect.get(value, name)));

/**
 * The deadlines of the receiving forum, in working days.
 * @throws Error when the forum has not settled them: it should not have been activated
 */
export const clocksOf = ({ key, settings }: Pick<Forum, 'key' | 'settings'>): ReferralClocks => {
  const { clocks } = settings;
  if (areClocks(clocks)) return clocks;
  throw new Error(`The forum «${key}» takes cases and has not settled its clocks`);
};
