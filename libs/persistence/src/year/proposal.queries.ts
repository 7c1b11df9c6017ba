import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumRef, PersonRef } from '#contract/forum';
import type { ForumId, MeetingId, OwnerId, PersonId, SeriesId } from '#kernel/ids';
import { arrayOf, forumRef, personRef, wallTime } from '../views/sql.js';

/** A meeting as the planner sees it. */
export interface StandingRow {
  readonly id: MeetingId;
  readonly forum: ForumId;
  /** The forum it is held together with. */
  readonly joint: ForumId | null;
  readonly series: SeriesId | null;
  readonly key: string | null;
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
  readonly state: 'planned' | 'summoned' | 'in-session' | 'held' | 'cancelled';
}

/** Every meeting in a span of days, cancelled ones too. */
export const standingMeetings = (
  em: EntityManager,
  owner: OwnerId,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<StandingRow[]> =>
  em.execute<StandingRow[]>(
    `select m.id, m.forum_id as forum, m.joint_forum_id as joint, m.series_id as series, m.occurrence as key, m.day::text as day,
       ${wallTime('m.starts')} as starts, m.minutes, m.state
     from laget.meeting m where m.owner_id = ? and m.day between ?::date and ?::date order by m.day, m.starts, m.id`,
    [owner, from, to],
  );

/** The coming meetings of a span as one short text, which is another one when any of them is moved, new or called off. */
export async function groundOf(
  em: EntityManager,
  owner: OwnerId,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string> {
  const [row] = await em.execute<{ ground: string }[]>(
    `select md5(coalesce(string_agg(concat_ws(' ', m.id, m.day, m.starts, m.minutes, m.state = 'cancelled'), ',' order by m.id), '')) as ground
     from laget.meeting m where m.owner_id = ? and m.day between ?::date and ?::date`,
    [owner, from, to],
  );
  return row?.ground ?? '';
}

/** Frees or calls anew the people of many meetings, each at the meeting's own time. */
export async function followTimes(
  em: EntityManager,
  meetings: readonly MeetingId[],
  released: boolean,
): Promise<void> {
  await em.execute(
    `update laget.attendance a set during = m.during, released = ?, version = a.version + 1
     from laget.meeting m where m.id = a.meeting_id and m.id = any(?::uuid[])`,
    [released, arrayOf(meetings)],
  );
}

/** Forums by their ids, as they are named everywhere. */
export async function forumRefs(em: EntityManager, ids: readonly string[]): Promise<ForumRef[]> {
  const rows = await em.execute<{ forum: ForumRef }[]>(
    `select ${forumRef('f')} as forum from laget.forum f where f.id = any(?::uuid[]) order by f.name->>'nb', f.id`,
    [arrayOf(ids)],
  );
  return rows.map(({ forum }) => forum);
}

/** People by their ids. */
export async function personRefs(em: EntityManager, ids: readonly string[]): Promise<PersonRef[]> {
  const rows = await em.execute<{ person: PersonRef }[]>(
    `select ${personRef('p')} as person from laget.person p where p.id = any(?::uuid[]) order by p.given_name, p.id`,
    [arrayOf(ids)],
  );
  return rows.map(({ person }) => person);
}

/** Everyone who must come to some forum's meetings, and every unit: whom a change may be about. */
export async function changeable(em: EntityManager, owner: OwnerId) {
  const people = await em.execute<{ person: PersonId }[]>(
    `select distinct s.person_id as person from laget.seat s join laget.forum f on f.id = s.forum_id
     where s.owner_id = ? and s.required and s.ended_at is null and s.person_id is not null and f.status = 'active'`,
    [owner],
  );
  const forums = await em.execute<{ id: ForumId }[]>(
    `select f.id from laget.forum f where f.owner_id = ? and f.status = 'active'`,
    [owner],
  );
  const units = await em.execute<{ id: string; name: string }[]>(
    `select u.id, u.name from laget.unit u where u.owner_id = ? order by u.name, u.id`,
    [owner],
  );
  return {
    people: await personRefs(
      em,
      people.map(({ person }) => person),
    ),
    forums: await forumRefs(
      em,
      forums.map(({ id }) => id),
    ),
    units,
  };
}

/** Who must come to which of these meetings. */
export const requiredAt = (
  em: EntityManager,
  meetings: readonly MeetingId[],
): Promise<{ meeting: MeetingId; person: PersonId }[]> =>
  em.execute(
    `select a.meeting_id as meeting, a.person_id as person from laget.attendance a
     where a.meeting_id = any(?::uuid[]) and a.required and not a.released`,
    [arrayOf(meetings)],
  );
