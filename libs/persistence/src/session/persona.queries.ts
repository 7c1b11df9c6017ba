import type { EntityManager } from '@mikro-orm/postgresql';
import type { SeatRole } from '#kernel/access/actor';
import type { AccountId, ForumId, OwnerId, PersonId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { heldOn } from '../views/sql.js';

const demo = 'demo:';

/** Accounts of the demo, by key, with the person each is. Outside the fence: ids only. */
export async function demoAccounts(
  em: EntityManager,
): Promise<{ key: string; account: AccountId; owner: OwnerId; person: PersonId }[]> {
  return em.execute(
    `select substr(a.subject, ${demo.length + 1}) as key, a.id as account, m.owner_id as owner, m.person
     from laget.account a join laget.membership m on m.account_id = a.id join laget.owner o on o.id = m.owner_id
     where a.subject like '${demo}%' order by o.kind = 'region', a.created_at, a.id, o.key`,
  );
}

/** What a person is called in the municipality: the office, or else the first seat and its forum. */
export interface Titled {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  readonly title: Name;
  /** The seat that says best what the person is, where no office does. */
  readonly seat: { role: SeatRole; forum: Name } | null;
  readonly forums: { id: ForumId; name: Name; kind: string; roles: SeatRole[] }[];
}

/** People with title and forums, by the fence of the session. */
export async function titledPeople(
  em: EntityManager,
  people: readonly PersonId[],
  today: string,
): Promise<Titled[]> {
  return em.execute<Titled[]>(
    `select p.id, p.given_name as "givenName", p.family_name as "familyName",
       coalesce(
         (select case when u.name is null then o.name else jsonb_build_object('nb', (o.name->>'nb') || ', ' || u.name) end
            from laget.office o left join laget.unit u on u.id = o.unit_id where o.holder_id = p.id order by o.leadership desc, o.key limit 1),
         (select s.label from laget.seat s where s.person_id = p.id and ${heldOn('s')}
            order by array_position(array['chair','leader','secretary']::text[], s.role) nulls last, s.ord limit 1),
         jsonb_build_object('nb', '')) as title,
       case when exists (select from laget.office o where o.holder_id = p.id) then null else
         (select jsonb_build_object('role', s.role, 'forum', f.name) from laget.seat s join laget.forum f on f.id = s.forum_id
            where s.person_id = p.id and ${heldOn('s')} and f.status = 'active'
            order by array_position(array['chair','leader','secretary']::text[], s.role) nulls last, s.ord, f.name->>'nb' limit 1)
       end as seat,
       coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'roles', f.roles) order by f.ord, f.name->>'nb')
         from (select f.id, f.name, f.kind, jsonb_agg(distinct s.role) as roles, min(array_position(array['chair','leader','secretary']::text[], s.role)) as ord
               from laget.seat s join laget.forum f on f.id = s.forum_id
               where s.person_id = p.id and ${heldOn('s')} and f.status = 'active'
               group by f.id) f), '[]') as forums
     from laget.person p where p.id = any(?::uuid[]) and p.ended_at is null`,
    [today, today, today, `{${people.join(',')}}`],
  );
}
