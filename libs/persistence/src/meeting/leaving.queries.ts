import type { EntityManager } from '@mikro-orm/postgresql';
import type { Called } from './meeting.queries.js';

/** Calls to meetings that have not begun. */
const coming = `a.meeting_id = m.id and m.day >= ?::date and m.state in ('planned', 'summoned') and a.person_id = ?`;

/** The calls of somebody who leaves, as calls of the one who takes over, where that person is free and not called already. */
export async function callsToTakeOver(
  em: EntityManager,
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): Promise<Omit<Called, 'id'>[]> {
  return em.execute(
    `select a.meeting_id as meeting, ?::uuid as person, a.seat_id as seat, a.role, a.service_id as service, a.required
     from laget.attendance a join laget.meeting m on ${coming}
     where a.seat_id is not null and not a.released and not exists (select from laget.attendance b
       where b.person_id = ?::uuid and (b.meeting_id = a.meeting_id or (b.required and not b.released and b.during && a.during)))
     order by m.during, a.id`,
    [to, today, from, to],
  );
}

/** Lets somebody go from every coming meeting. */
export async function releasePerson(
  em: EntityManager,
  person: string,
  today: string,
): Promise<void> {
  await em.execute(
    `update laget.attendance a set released = true, version = a.version + 1 from laget.meeting m where ${coming}`,
    [today, person],
  );
}
