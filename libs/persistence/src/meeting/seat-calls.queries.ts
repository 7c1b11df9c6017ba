import type { EntityManager } from '@mikro-orm/postgresql';
import type { SeatId } from '#kernel/ids';
import type { Called } from './meeting.queries.js';
import { arrayOf } from '../views/sql.js';

/** Meetings that have not begun, of today and later. One placeholder: today. */
const coming = `m.day >= ?::date and m.state in ('planned', 'summoned')`;

/** They are called elsewhere at that time, and must be there. */
const mustBeElsewhere = (person: string, during: string) =>
  `exists (select from laget.attendance b where b.person_id = ${person} and b.meeting_id <> m.id
     and b.required and not b.released and b.during && ${during})`;

/** Lets the holders of seats go from every coming meeting: the seats are gone, or come only when they are asked. */
export async function releaseSeats(
  em: EntityManager,
  seats: readonly SeatId[],
  today: string,
): Promise<void> {
  await em.execute(
    `update laget.attendance a set released = true, version = a.version + 1 from laget.meeting m
     where m.id = a.meeting_id and ${coming} and a.seat_id = any(?::uuid[]) and not a.released`,
    [today, arrayOf(seats)],
  );
}

/** Who is to be called from a seat, in which forum, and the days the seat is held. */
export interface SeatCall extends Omit<Called, 'id' | 'meeting' | 'seat'> {
  readonly seat: SeatId;
  readonly forum: string;
  readonly from: string;
  readonly to: string | null;
}

const seats = `jsonb_to_recordset(?::jsonb)
  as c (forum uuid, person uuid, seat uuid, role text, service uuid, required boolean, "from" date, "to" date)`;

const callsOf = `${seats} join laget.meeting m on m.forum_id = c.forum and ${coming}
  and m.day >= c."from" and m.day <= coalesce(c."to", 'infinity')`;

/**
 * The calls of seats to coming meetings, where whoever holds them need not be elsewhere. Who was let go from another seat
 * of the forum is called again; who is called already stays called, with the duty of this seat.
 * @returns those not called yet
 */
export async function callsFromSeats(
  em: EntityManager,
  called: readonly SeatCall[],
  today: string,
): Promise<Omit<Called, 'id'>[]> {
  const list = JSON.stringify(called);
  await em.execute(
    `update laget.attendance a set released = false, seat_id = c.seat, role = c.role, service_id = c.service,
       required = c.required, version = a.version + 1
     from ${callsOf}
     where a.meeting_id = m.id and a.person_id = c.person and (a.released or a.seat_id = c.seat)
       and not (c.required and ${mustBeElsewhere('c.person', 'm.during')})`,
    [list, today],
  );
  return em.execute<Omit<Called, 'id'>[]>(
    `select m.id as meeting, c.person, c.seat, c.role, c.service, c.required from ${callsOf}
     where not exists (select from laget.attendance a where a.meeting_id = m.id and a.person_id = c.person)
       and not (c.required and ${mustBeElsewhere('c.person', 'm.during')})
     order by m.during, c.seat`,
    [list, today],
  );
}

/** Takes what a forum's meetings were to carry, and no longer need, off its coming ones. */
export async function dropCarried(
  em: EntityManager,
  { forum, keys }: { readonly forum: string; readonly keys: readonly string[] },
  today: string,
): Promise<void> {
  await em.execute(
    `update laget.meeting m set version = m.version + 1, carries =
       (select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements_text(m.carries) one where one <> all(?::text[]))
     where ${coming} and m.forum_id = ?::uuid
       and exists (select from jsonb_array_elements_text(m.carries) one where one = any(?::text[]))`,
    [arrayOf(keys), today, forum, arrayOf(keys)],
  );
}
