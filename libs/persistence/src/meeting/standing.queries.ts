import type { EntityManager } from '@mikro-orm/postgresql';
import type { MeetingId, OwnerId, PersonId, SeatId, ServiceId } from '#kernel/ids';

/** The standing items that coming meetings have on their agendas, as `meeting key`. Postponed ones too: they were placed. */
export async function standingOn(
  em: EntityManager,
  owner: OwnerId,
  today: string,
): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(
    `select i.meeting_id || ' ' || t.standing as name from laget.agenda_item i
     join laget.topic t on t.id = i.topic_id join laget.meeting m on m.id = i.meeting_id
     where i.owner_id = ? and m.day >= ?::date and t.standing is not null`,
    [owner, today],
  );
  return rows.map(({ name }) => name);
}

/** A guest seat that somebody sits in. */
export interface GuestSeat {
  readonly seat: SeatId;
  readonly forum: string;
  readonly key: string;
  readonly person: PersonId;
  readonly service: ServiceId | null;
  /** First and last day of the seat. */
  readonly from: string;
  readonly to: string | null;
}

/** The guests on schedule of an owner's forums, by the key meetings carry. */
export async function guestSeats(em: EntityManager, owner: OwnerId): Promise<GuestSeat[]> {
  return em.execute<GuestSeat[]>(
    `select s.id as seat, s.forum_id as forum, 'guest:' || coalesce(o.role, v.key, 'other') as key, s.person_id as person, s.service_id as service, s.from_on::text as "from", s.to_on::text as "to"
     from laget.seat s left join laget.office o on o.id = s.office_id left join laget.service v on v.id = s.service_id
     where s.owner_id = ? and s.ended_at is null and s.times_per_half_year is not null and s.person_id is not null order by s.ord, s.id`,
    [owner],
  );
}

/** Who is called to coming meetings already, as `meeting person`. */
export async function calledTo(
  em: EntityManager,
  meetings: readonly MeetingId[],
): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(
    `select a.meeting_id || ' ' || a.person_id as name from laget.attendance a where a.meeting_id = any(?::uuid[])`,
    [`{${meetings.join(',')}}`],
  );
  return rows.map(({ name }) => name);
}
