import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumId, MeetingId, PersonId, ServiceId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { arrayOf, heldOn, wallTime } from '../views/sql.js';
import type { NamedService } from './referral-page.queries.js';

/** Someone with a permanent seat in a forum, and the service the person sits there for. */
export interface TableRow {
  readonly forum: ForumId;
  readonly person: PersonId;
  readonly service: ServiceId | null;
  readonly name: Name | null;
}

/** Who sits at the tables of these forums on a day. */
export const tablesOf = (
  em: EntityManager,
  forums: readonly ForumId[],
  day: string,
): Promise<TableRow[]> =>
  em.execute<TableRow[]>(
    `select distinct s.forum_id as forum, p.id as person, v.id as service, v.name
     from laget.seat s join laget.person p on p.id = s.person_id and p.ended_at is null
       left join laget.service v on v.id = coalesce(p.service_id, s.service_id)
     where s.forum_id = any(?::uuid[]) and ${heldOn('s')}
       and s.role in ('chair', 'leader', 'secretary', 'facilitator', 'member', 'deputy')`,
    [arrayOf(forums), day],
  );

/** The services at one of the tables, each once, by name. */
export const servicesAt = (table: readonly TableRow[], forum: ForumId): NamedService[] => {
  const found = new Map<ServiceId, NamedService>();
  for (const row of table) {
    if (row.forum === forum && row.service !== null && row.name !== null) {
      found.set(row.service, { id: row.service, name: row.name });
    }
  }
  return [...found.values()].sort((one, other) => one.name.nb.localeCompare(other.name.nb, 'nb'));
};

/** Everybody who works in one of these services, or sits somewhere for it. */
export async function peopleOfServices(
  em: EntityManager,
  services: readonly ServiceId[],
): Promise<PersonId[]> {
  const rows = await em.execute<{ id: PersonId }[]>(
    `select p.id from laget.person p where p.service_id = any(?::uuid[])
       or (p.service_id is null and exists (select from laget.seat s
         where s.person_id = p.id and s.ended_at is null and s.service_id = any(?::uuid[])))`,
    [arrayOf(services), arrayOf(services)],
  );
  return rows.map(({ id }) => id);
}

/** A coming meeting with the minutes it has left. */
export interface SlotRow {
  readonly meeting: MeetingId;
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
  readonly free: number;
}

/** The coming meetings of a forum that are not summoned, soonest first. */
export const slotsOf = (em: EntityManager, forum: ForumId, from: string): Promise<SlotRow[]> =>
  em.execute<SlotRow[]>(
    `select m.id as meeting, m.day::text as day, ${wallTime('m.starts')} as starts, m.minutes,
       (m.minutes - coalesce((select sum(i.minutes) from laget.agenda_item i
         where i.meeting_id = m.id and i.state <> 'postponed'), 0))::int as free
     from laget.meeting m where m.forum_id = ?::uuid and m.state = 'planned' and m.day >= ?::date
     order by m.day, m.starts, m.id limit 12`,
    [forum, from],
  );
