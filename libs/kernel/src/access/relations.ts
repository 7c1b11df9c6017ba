import type { ForumId, PersonId, ReferralId } from '../ids.js';
import type { ReferralState } from '../referral/referral.states.js';
import { leads, type Actor } from './actor.js';
import type { CaseRelation } from './may.js';

/** What of a case tells who stands in which relation to it. */
export interface CaseAccess {
  readonly id: ReferralId;
  readonly state: ReferralState;
  readonly referrer: PersonId;
  readonly fromForum: ForumId;
  readonly toForum: ForumId;
}

/** Somebody's part in a case, while it lasts. */
export interface CaseParticipation {
  readonly referral: ReferralId;
  readonly person: PersonId;
  readonly relation: 'participant' | 'responsible';
  readonly fromAt: Date;
  readonly endedAt?: Date | null;
}

const activeAt = ({ fromAt, endedAt }: CaseParticipation, now: Date): boolean =>
  fromAt <= now && (endedAt == null || endedAt > now);

const takesPart = (
  actor: Actor,
  { id }: CaseAccess,
  participations: readonly CaseParticipation[],
): CaseRelation[] => {
  const now = actor.clock.now();
  const mine = participations.filter(
    (part) => part.referral === id && part.person === actor.person && activeAt(part, now),
  );
  return [...new Set(mine.map(({ relation }) => relation))];
};

/**
 * Every relation the actor has to a case; none means that the case does not exist for the actor (404, DOMAIN §3).
 * A draft is its writer's alone. Membership of a forum gives none: only leading the forum it left, or came to.
 * The same function answers for one case and for a list, so that a list never holds more.
 */
export const relationsToReferral = (
  actor: Actor,
  referral: CaseAccess,
  participations: readonly CaseParticipation[],
): CaseRelation[] => {
  const referrer: CaseRelation[] =
    actor.person != null && referral.referrer === actor.person ? ['referrer'] : [];
  if (referral.state === 'draft') return referrer;
  const sender: CaseRelation[] = leads(actor, referral.fromForum) ? ['sender'] : [];
  const coordinator: CaseRelation[] = leads(actor, referral.toForum) ? ['coordinator'] : [];
  return [...referrer, ...sender, ...coordinator, ...takesPart(actor, referral, participations)];
};

/** Of these cases, the ones the actor stands in a relation to. */
export const readableReferrals = <Case extends CaseAccess>(
  actor: Actor,
  cases: readonly Case[],
  participations: readonly CaseParticipation[],
): Case[] => cases.filter((one) => relationsToReferral(actor, one, participations).length > 0);
