import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '#kernel/access/actor';
import type { Edge, EdgeEnd } from '#kernel/forum/ladder';
import { edgeKinds } from '#kernel/forum/vocabulary';
import type { ForumId, ReferralId } from '#kernel/ids';
import { readableCases } from '../referral/referral-access.queries.js';
import { arrayOf } from './sql.js';

/** Of these cases, the ones that exist for the actor now. */
export async function readableAmong(
  em: EntityManager,
  actor: Actor,
  cases: readonly ReferralId[],
): Promise<ReadonlySet<ReferralId>> {
  if (cases.length === 0) return new Set();
  const { sql, params } = readableCases(actor);
  const rows = await em.execute<{ id: ReferralId }[]>(
    `select r.id from laget.referral r where r.id = any(?::uuid[]) and ${sql}`,
    [arrayOf(cases), ...params],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Of these actions, the ones the actor owns now. */
export async function ownAmong(
  em: EntityManager,
  actor: Actor,
  actions: readonly string[],
): Promise<ReadonlySet<string>> {
  if (actions.length === 0 || actor.person === null) return new Set();
  const rows = await em.execute<{ id: string }[]>(
    `select id from laget.action where id = any(?::uuid[]) and person_id = ?::uuid`,
    [arrayOf(actions), actor.person],
  );
  return new Set(rows.map(({ id }) => id));
}

interface StoredEdge {
  readonly from: ForumId;
  readonly kind: string;
  readonly toForum: ForumId | null;
  readonly toOffice: string | null;
  readonly toService: string | null;
  readonly reason: string | null;
}

const endOf = ({ toForum, toOffice, toService }: StoredEdge): EdgeEnd<ForumId> =>
  toForum === null
    ? toOffice === null
      ? { service: toService ?? '' }
      : { office: toOffice }
    : { forum: toForum };

/** The structure of the session's owners, for the kernel's ladder. */
export async function edgesOf(em: EntityManager): Promise<Edge<ForumId>[]> {
  const rows = await em.execute<StoredEdge[]>(
    `select from_forum_id as "from", kind, to_forum_id as "toForum", to_office_id as "toOffice",
       to_service_id as "toService", reason from laget.forum_edge where ended_at is null order by id`,
  );
  return rows.flatMap((row) => {
    const kind = edgeKinds.find((known) => known === row.kind);
    return kind === undefined ? [] : [{ from: row.from, kind, to: endOf(row), reason: row.reason }];
  });
}
