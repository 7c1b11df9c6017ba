import type { EntityManager } from '@mikro-orm/postgresql';
import { forumsWhere, leads, type Actor } from '#kernel/access/actor';
import type { CaseParticipation } from '#kernel/access/relations';
import type { ReferralId } from '#kernel/ids';
import { arrayOf, iso } from '../views/sql.js';

/** A piece of a where, with its values in the order of its question marks. */
export interface Where {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * The cases that exist for the actor, as SQL on `laget.referral r`: the same answer as the kernel's
 * `relationsToReferral`, for lists (DOMAIN §3). A draft is its writer's alone; membership of a forum gives nothing.
 */
export const readableCases = (actor: Actor): Where => {
  const led = arrayOf(forumsWhere(actor, leads));
  const now = actor.clock.now().toISOString();
  return {
    sql: `(r.referrer_id = ?::uuid or (r.state <> 'draft' and (
      r.from_forum_id = any(?::uuid[]) or r.to_forum_id = any(?::uuid[])
      or exists (select from laget.case_participant cp
           where cp.owner_id = r.owner_id and cp.referral_id = r.id and cp.person_id = ?::uuid
             and cp.from_at <= ?::timestamptz and (cp.ended_at is null or cp.ended_at > ?::timestamptz)))))`,
    params: [actor.person, led, led, actor.person, now, now],
  };
};

/** Does the case exist for the actor? Asked before anything of it is locked. */
export async function isReadableCase(
  em: EntityManager,
  actor: Actor,
  id: ReferralId,
): Promise<boolean> {
  const { sql, params } = readableCases(actor);
  const rows = await em.execute(`select 1 from laget.referral r where r.id = ?::uuid and ${sql}`, [
    id,
    ...params,
  ]);
  return rows.length > 0;
}

interface PartRow extends Omit<CaseParticipation, 'fromAt' | 'endedAt'> {
  readonly fromAt: string;
  readonly endedAt: string | null;
}

/** The actor's own parts in these cases, also those that have ended. */
export async function partsIn(
  em: EntityManager,
  actor: Actor,
  cases: readonly ReferralId[],
): Promise<CaseParticipation[]> {
  if (actor.person === null || cases.length === 0) return [];
  const rows = await em.execute<PartRow[]>(
    `select cp.referral_id as referral, cp.person_id as person, cp.relation, ${iso('cp.from_at')} as "fromAt", ${iso('cp.ended_at')} as "endedAt"
     from laget.case_participant cp where cp.referral_id = any(?::uuid[]) and cp.person_id = ?::uuid`,
    [arrayOf(cases), actor.person],
  );
  return rows.map(({ fromAt, endedAt, ...part }) => ({
    ...part,
    fromAt: new Date(fromAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  }));
}
