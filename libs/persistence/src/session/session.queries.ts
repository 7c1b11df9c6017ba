import type { EntityManager } from '@mikro-orm/postgresql';
import type { HeldOffice, HeldSeat, SystemRole } from '#kernel/access/actor';
import type { AccountId, OwnerId, PersonId, ServiceId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import { heldOn } from '../views/sql.js';

/** Who an account is in each municipality. Ids only; the rows behind them are fenced. */
export async function membershipsOf(
  em: EntityManager,
  account: AccountId,
): Promise<{ owner: OwnerId; person: PersonId }[]> {
  return em.execute(
    `select owner_id as owner, person from laget.membership where account_id = ? order by owner_id`,
    [account],
  );
}

/** A person as the policy sees it: seats and offices held on a day. */
export interface PersonRow {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language;
  readonly service: ServiceId | null;
  readonly systemRoles: SystemRole[];
  readonly seats: HeldSeat[];
  readonly offices: HeldOffice[];
}

/**
 * A person with what it holds that day. Null for leavers. One statement that raises its own fence and needs no
 * transaction around it, since every request begins here: the person is read after the fence is up, because it is joined
 * to it sideways. Were it ever read before, row level security would show nothing.
 */
export async function personOn(
  em: EntityManager,
  { owner, person }: { readonly owner: OwnerId; readonly person: PersonId },
  day: string,
): Promise<PersonRow | null> {
  const [row] = await em.execute<PersonRow[]>(
    `with fence as materialized (select set_config('app.owners', ?, true) as owners)
     select p.* from fence, lateral (select p.id, p.given_name as "givenName", p.family_name as "familyName", p.language, p.service_id as service,
       p.system_roles as "systemRoles",
       coalesce((select jsonb_agg(jsonb_build_object('forum', s.forum_id, 'role', s.role, 'service', s.service_id, 'leads', coalesce((s.terms->>'leads')::boolean, false)) order by s.ord, s.id)
         from laget.seat s where s.owner_id = p.owner_id and s.person_id = p.id and ${heldOn('s')}), '[]') as seats,
       coalesce((select jsonb_agg(jsonb_build_object('office', o.id, 'key', o.key, 'leadership', o.leadership) order by o.key)
         from laget.office o where o.owner_id = p.owner_id and o.holder_id = p.id), '[]') as offices
     from laget.person p where p.id = ? and p.owner_id = any(fence.owners::uuid[]) and p.ended_at is null) p`,
    [`{${owner}}`, day, person],
  );
  return row ?? null;
}

/** Of these sessions, the ones somebody is still signed in with. */
export async function openSessions(
  em: EntityManager,
  sids: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ sid: string }[]>(
    `select sid from laget.session where sid in (select jsonb_array_elements_text(?::jsonb)) and expire > ?::timestamptz`,
    [JSON.stringify(sids), now.toISOString()],
  );
  return new Set(rows.map(({ sid }) => sid));
}
