import type { EntityManager } from '@mikro-orm/postgresql';
import type { HeldOffice, HeldSeat, SystemRole } from '#kernel/access/actor';
import type { AccountId, OwnerId, PersonId, ServiceId } from '#kernel/ids';
import type { Language, Name } from '#kernel/language';
import { heldOn } from '../views/sql.js';

/** Where an account works, and as whom. */
export interface Membership {
  readonly owner: OwnerId;
  readonly person: PersonId;
  readonly key: string;
  readonly name: Name;
  readonly kind: 'municipality' | 'region';
}

/** Who an account is in each municipality, and then in each region. Ids only; the rows behind them are fenced. */
export async function membershipsOf(em: EntityManager, account: AccountId): Promise<Membership[]> {
  return em.execute(
    `select m.owner_id as owner, m.person, o.key, o.name, o.kind from laget.membership m join laget.owner o on o.id = m.owner_id
     where m.account_id = ? order by o.kind = 'region', o.key`,
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
  /** The regions of its municipality in which the same account has a seat that day. */
  readonly regions: OwnerId[];
  readonly ownerKind: 'municipality' | 'region';
}

/** Who is asked for: a person of an owner, and the account it signs in with, if any. */
export interface PersonAsked {
  readonly owner: OwnerId;
  readonly person: PersonId;
  readonly account: AccountId | null;
}

/**
 * A person with what it holds that day. Null for leavers. One statement that raises its own fence and needs no
 * transaction around it, since every request begins here: the person is read after the fence is up, because it is joined
 * to it sideways. Were it ever read before, row level security would show nothing. The fence is raised around the regions
 * too that the municipality and the region both say it belongs to, and in which the account is somebody.
 */
export async function personOn(
  em: EntityManager,
  { owner, person, account }: PersonAsked,
  day: string,
): Promise<PersonRow | null> {
  const [row] = await em.execute<PersonRow[]>(
    `with region as materialized (select r.id as owner, m.person from laget.membership m
       join laget.owner r on r.id = m.owner_id and r.kind = 'region'
       join laget.owner h on h.id = ? and r.covers @> to_jsonb(h.key) and h.regions @> to_jsonb(r.key)
       where m.account_id = ?::uuid),
     fence as materialized (select set_config('app.owners',
       '{' || concat_ws(',', ?::text, (select string_agg(owner::text, ',') from region)) || '}', true) as owners)
     select p.* from fence, lateral (select p.id, p.given_name as "givenName", p.family_name as "familyName", p.language, p.service_id as service,
       p.system_roles as "systemRoles", (select w.kind from laget.owner w where w.id = p.owner_id) as "ownerKind",
       coalesce((select jsonb_agg(jsonb_build_object('forum', s.forum_id, 'role', s.role, 'service', s.service_id, 'leads', coalesce((s.terms->>'leads')::boolean, false)) order by s.ord, s.id)
         from laget.seat s where s.owner_id = p.owner_id and s.person_id = p.id and ${heldOn('s')}), '[]') as seats,
       coalesce((select jsonb_agg(jsonb_build_object('office', o.id, 'key', o.key, 'leadership', o.leadership) order by o.key)
         from laget.office o where o.owner_id = p.owner_id and o.holder_id = p.id), '[]') as offices,
       coalesce((select jsonb_agg(g.owner order by g.owner) from region g
         join laget.person q on q.id = g.person and q.owner_id = g.owner and q.ended_at is null
         where exists (select from laget.seat s where s.owner_id = g.owner and s.person_id = g.person and ${heldOn('s')})), '[]') as regions
     from laget.person p where p.id = ? and p.owner_id = ? and p.owner_id = any(fence.owners::uuid[]) and p.ended_at is null) p`,
    [owner, account, owner, day, day, person, owner],
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
