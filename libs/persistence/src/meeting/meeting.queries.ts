import type { EntityManager } from '@mikro-orm/postgresql';
import type { AgendaItemId, ForumId, MeetingId, OwnerId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import type { MeetingState } from '#kernel/meeting/meeting.states';
import { forumRef, meetsIn, namedRef, orNull, personRef, wallTime } from '../views/sql.js';

/** A forum as a row names it. */
export interface ForumName {
  readonly id: ForumId;
  readonly name: Name;
  readonly kind: string;
}

/** A meeting as a list shows it. */
export interface MeetingLineRow {
  readonly id: MeetingId;
  readonly forum: ForumName;
  /** The forum it is held together with. */
  readonly joint: ForumName | null;
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
  readonly place: string;
  readonly state: MeetingState;
  readonly items: number;
  readonly cases: number;
  readonly filled: number;
  readonly carries: string[];
  readonly version: number;
  /** Where it stands in the list: day, hour, id. */
  readonly at: string;
}

/** Which meetings of an owner. Days are `YYYY-MM-DD`; `after` is the `at` of the last one seen. */
export interface MeetingFilter {
  readonly owner: OwnerId;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly forum?: ForumId | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The meetings of an owner in the order they are held, one more than asked to tell whether there are more. */
export async function meetingsBetween(
  em: EntityManager,
  { owner, from, to, forum, after, limit }: MeetingFilter,
): Promise<MeetingLineRow[]> {
  return em.execute<MeetingLineRow[]>(
    `select * from (
       select m.id, ${forumRef('f')} as forum, ${orNull(forumRef, 'j')} as joint, m.day::text as day,
         ${wallTime('m.starts')} as starts, m.minutes, m.place, m.state, m.carries, m.version,
         coalesce(a.items, 0)::int as items, coalesce(a.cases, 0)::int as cases, coalesce(a.filled, 0)::int as filled,
         m.day::text || ' ' || ${wallTime('m.starts')} || ' ' || m.id as at
       from laget.meeting m join laget.forum f on f.id = m.forum_id left join laget.forum j on j.id = m.joint_forum_id
         left join lateral (
           select count(*) as items, count(*) filter (where i.type = 'case') as cases, sum(i.minutes) as filled
           from laget.agenda_item i where i.owner_id = m.owner_id and i.meeting_id = m.id and i.state <> 'postponed') a on true
       where m.owner_id = ? and m.day between coalesce(?::date, '-infinity') and coalesce(?::date, 'infinity')
         and (?::uuid is null or ${meetsIn('m', '?::uuid')})) line
     where at > coalesce(?, '') order by at limit ?`,
    [
      owner,
      from ?? null,
      to ?? null,
      forum ?? null,
      forum ?? null,
      forum ?? null,
      after ?? null,
      limit + 1,
    ],
  );
}

/** Whoever is called to a meeting, by name. */
export interface AttendanceRow {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly role: string;
  readonly service: { readonly id: string; readonly name: Name } | null;
  readonly required: boolean;
  readonly presence: 'expected' | 'in' | 'out' | 'absent';
  readonly version: number;
}

/** The people of a meeting, those who lead first. */
export async function attendancesOf(
  em: EntityManager,
  meeting: MeetingId,
): Promise<AttendanceRow[]> {
  return em.execute<AttendanceRow[]>(
    `select a.id, ${personRef('p')} as person, a.role,
       ${orNull(namedRef, 's')} as service,
       a.required, a.presence, a.version
     from laget.attendance a join laget.person p on p.id = a.person_id left join laget.service s on s.id = a.service_id
     where a.meeting_id = ?
     order by array_position(array['chair','leader','secretary','facilitator','member','deputy','on-demand','guest'], a.role),
       p.given_name, p.id`,
    [meeting],
  );
}

/** The services of an owner, by name. */
export async function servicesOf(
  em: EntityManager,
  owner: OwnerId,
): Promise<{ id: string; name: Name }[]> {
  return em.execute(
    `select id, name from laget.service where owner_id = ? order by name->>'nb', id`,
    [owner],
  );
}

/** What an agenda says of an item from elsewhere: the forum whose minutes came, the issue, the standing item. */
export interface ItemOrigin {
  readonly item: AgendaItemId;
  readonly receivedMinutes: {
    readonly id: string;
    readonly forum: ForumName;
    readonly number: string | null;
    readonly day: string;
  } | null;
  readonly systemIssue: string | null;
  readonly standing: string | null;
  /** Has the topic stood on an earlier agenda? */
  readonly returns: boolean;
}

/** Where the items of a meeting come from. */
export async function originsOf(em: EntityManager, meeting: MeetingId): Promise<ItemOrigin[]> {
  return em.execute<ItemOrigin[]>(
    `select i.id as item, t.system_issue_id as "systemIssue", t.standing,
       exists (select from laget.agenda_item e where e.topic_id = t.id and e.id < i.id and e.state = 'postponed') as returns,
       case when n.id is null then null else jsonb_build_object('id', n.id, 'number', n.number, 'day', nm.day,
         'forum', ${forumRef('nf')}) end as "receivedMinutes"
     from laget.agenda_item i join laget.topic t on t.id = i.topic_id
       left join laget.minutes n on n.id = t.minutes_received_id
       left join laget.meeting nm on nm.id = n.meeting_id left join laget.forum nf on nf.id = n.forum_id
     where i.meeting_id = ?`,
    [meeting],
  );
}

/** People who must attend this meeting and are booked at the same time elsewhere. */
export async function doubleBooked(
  em: EntityManager,
  meeting: MeetingId,
  people: readonly string[],
): Promise<{ person: string; meeting: MeetingId }[]> {
  return em.execute(
    `select a.person_id as person, a.meeting_id as meeting
     from laget.meeting m join laget.attendance a
       on a.owner_id = m.owner_id and a.during && m.during and a.meeting_id <> m.id
     where m.id = ? and a.person_id = any(?::uuid[]) and a.required and not a.released order by a.person_id`,
    [meeting, `{${people.join(',')}}`],
  );
}

/** A person to be called to a meeting. */
export interface Called {
  readonly id: string;
  readonly meeting: MeetingId;
  readonly person: string;
  readonly seat: string | null;
  readonly role: string;
  readonly service: string | null;
  readonly required: boolean;
}

/**
 * Calls people to meetings, each at the meeting's own time and as of the service they work in, which is what a consent
 * names; the seat's service where they work in none. Whoever is called already stays as they are. The database refuses
 * whoever must be in two places at once.
 */
export async function callTo(em: EntityManager, people: readonly Called[]): Promise<void> {
  await em.execute(
    `insert into laget.attendance
       (id, owner_id, meeting_id, person_id, seat_id, role, service_id, required, during, released, presence, version)
     select c.id, m.owner_id, m.id, c.person, c.seat, c.role, coalesce(p.service_id, c.service), c.required, m.during, false, 'expected', 1
     from jsonb_to_recordset(?::jsonb)
       as c (id uuid, meeting uuid, person uuid, seat uuid, role text, service uuid, required boolean)
       join laget.meeting m on m.id = c.meeting join laget.person p on p.id = c.person
     on conflict (meeting_id, person_id) do nothing`,
    [JSON.stringify(people)],
  );
}

/** Lets the calls of a meeting follow it to its new time, or frees the people when it is called off. */
export async function followTime(
  em: EntityManager,
  meeting: MeetingId,
  released: boolean,
): Promise<void> {
  await em.execute(
    `update laget.attendance a set during = m.during, released = ?, version = a.version + 1
     from laget.meeting m where m.id = a.meeting_id and m.id = ?`,
    [released, meeting],
  );
}
