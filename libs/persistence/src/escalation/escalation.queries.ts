import type { EntityManager } from '@mikro-orm/postgresql';
import type { EscalationLine, EscalationQuery } from '#contract/escalation';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId } from '#kernel/ids';
import { arrayOf, forumRef, namedRef } from '../views/sql.js';

/** Instants are as PostgreSQL writes them. */
export type EscalationListed = Omit<EscalationLine, 'may'>;

/** The inbox of the offices the actor holds, soonest answer first; one more than `limit`. What a case is about stays in the case. */
export async function inboxOf(
  em: EntityManager,
  actor: Actor,
  { state, after, limit }: EscalationQuery,
): Promise<EscalationListed[]> {
  const offices = arrayOf(actor.offices.map(({ office }) => office));
  return em.execute<EscalationListed[]>(
    `select e.id, e.reason, e.level, ${forumRef('f')} as "from", ${namedRef('o')} as office,
       case when e.level = 'system' then a.what end as what, a.due_on::text as "dueOn", e.state, e.respond_by::text as "respondBy",
       e.answer, e.answered_at as "answeredAt", e.raised_at as "raisedAt", e.version
     from laget.escalation e join laget.forum f on f.id = e.from_forum_id join laget.office o on o.id = e.to_office_id
       left join laget.action a on a.id = e.action_id
     where e.to_office_id = any(?::uuid[]) and e.state = ?
       and (?::uuid is null or (e.respond_by, e.id) > (select p.respond_by, p.id from laget.escalation p where p.id = ?::uuid))
     order by e.respond_by, e.id limit ?`,
    [offices, state, after ?? null, after ?? null, limit + 1],
  );
}

/** The case an escalation comes from, if any. */
export async function caseOfEscalation(
  em: EntityManager,
  action: string | null,
): Promise<ReferralId | null> {
  if (action === null) return null;
  const [row] = await em.execute<{ referral: ReferralId | null }[]>(
    `select referral_id as referral from laget.action where id = ?`,
    [action],
  );
  return row?.referral ?? null;
}
