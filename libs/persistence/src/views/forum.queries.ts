import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumLine, ForumMeeting, ForumRef, ForumSeat } from '#contract/forum';
import type { ForumId, PersonId, UnitId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { forumStatuses, isOver, type LifeStep } from '#kernel/forum/lifecycle';
import {
  arrayOf,
  cadenceOf,
  forumRef,
  heldOn,
  leaderOf,
  meetsIn,
  orNull,
  personRef,
  wallTime,
} from './sql.js';

const line = `f.id, f.name, f.kind, f.level, f.status, u.name as unit, coalesce(f.area, u.area) as area,
  ${cadenceOf('f')} as cadence, ${leaderOf('f')} as leader,
  (select jsonb_build_object('id', m.id, 'day', m.day, 'starts', ${wallTime('m.starts')}) from laget.meeting m
     where m.owner_id = f.owner_id and ${meetsIn('m', 'f.id')} and m.day >= ?::date and m.state in ('planned', 'summoned', 'in-session')
     order by m.day, m.starts limit 1) as next,
  coalesce((select jsonb_agg(distinct s.role) from laget.seat s
     where s.forum_id = f.id and s.person_id = ?::uuid and ${heldOn('s')}), '[]') as roles`;

/** Who looks, and on which day. */
export interface Looking {
  readonly person: PersonId | null;
  readonly today: string;
}

/** All forums of the session's owners, those of the reader first. */
export async function forumLines(
  em: EntityManager,
  { person, today }: Looking,
): Promise<ForumLine[]> {
  return em.execute<ForumLine[]>(
    `select * from (select ${line} from laget.forum f left join laget.unit u on u.id = f.unit_id where not f.status = any(?::text[])) f
     order by f.roles = '[]'::jsonb, array_position(array['individual', 'both', 'system'], f.level), f.kind, f.name->>'nb'`,
    [today, today, person, today, arrayOf(forumStatuses.filter(isOver))],
  );
}

/** One forum's line with what its page needs of the row itself. */
export interface ForumRow extends ForumLine {
  readonly settings: Record<string, unknown>;
  readonly mandate: Record<string, unknown>;
  readonly version: number;
  readonly life: LifeStep[];
  readonly replacedBy: ForumRef | null;
  readonly replaces: ForumRef[];
  readonly unitId: UnitId | null;
}

export async function forumRow(
  em: EntityManager,
  id: ForumId,
  { person, today }: Looking,
): Promise<ForumRow | null> {
  const [row] = await em.execute<ForumRow[]>(
    `select ${line}, f.settings, f.mandate, f.version, f.life, f.unit_id as "unitId",
       (select ${forumRef('n')} from laget.forum n where n.owner_id = f.owner_id and n.key = f.life->-1->>'by') as "replacedBy",
       coalesce((select jsonb_agg(${forumRef('b')} order by b.key) from laget.forum b
         where b.owner_id = f.owner_id and b.life->-1->>'by' = f.key), '[]') as replaces
     from laget.forum f left join laget.unit u on u.id = f.unit_id where f.id = ?`,
    [today, today, person, today, id],
  );
  return row ?? null;
}

/** Whoever calls the meetings, by what is settled: the person in a role, or the office or service by its name. */
export async function convenerOf(
  em: EntityManager,
  forum: ForumId,
  today: string,
): Promise<Name | null> {
  const [row] = await em.execute<{ name: Name | null }[]>(
    `select coalesce(
       (select jsonb_build_object('nb', p.given_name || ' ' || p.family_name) from laget.seat s join laget.person p on p.id = s.person_id
          where s.forum_id = f.id and s.role = f.settings->'convener'->>'role' and ${heldOn('s')} order by s.ord, s.id limit 1),
       (select o.name from laget.office o where o.owner_id = f.owner_id and o.key = f.settings->'convener'->>'office'),
       (select v.name from laget.service v where v.owner_id = f.owner_id and v.key = f.settings->'convener'->>'service'),
       (select s.label from laget.seat s where s.forum_id = f.id and s.role = f.settings->'convener'->>'role' and s.ended_at is null
          order by s.ord, s.id limit 1)) as name
     from laget.forum f where f.id = ?`,
    [today, forum],
  );
  return row?.name ?? null;
}

/** The seats of a forum in order, vacant ones too. */
export async function seatsOf(em: EntityManager, forum: ForumId): Promise<ForumSeat[]> {
  return em.execute<ForumSeat[]>(
    `select s.id, s.role, s.label, v.name as service, s.terms->'condition' as condition,
       coalesce((select jsonb_agg(c->'label') from jsonb_array_elements(s.terms->'anyOf') c), '[]') as candidates, coalesce(v.external, false) as external, ${orNull(personRef, 'p')} as person,
       s.vacant_since::text as "vacantSince", s.term_ends_on::text as "termEndsOn", s.times_per_half_year as "timesPerHalfYear"
     from laget.seat s left join laget.person p on p.id = s.person_id left join laget.service v on v.id = s.service_id
     where s.forum_id = ? and s.ended_at is null
     order by array_position(array['chair', 'leader', 'secretary', 'facilitator', 'member', 'on-demand', 'guest']::text[], s.role) nulls last, s.ord, s.id`,
    [forum],
  );
}

/** Edges of a forum, both ways. */
export interface NeighbourRow {
  readonly edge: string;
  readonly way: 'out' | 'in';
  readonly forum: ForumRef | null;
  readonly office: Name | null;
  readonly service: Name | null;
}

export async function neighboursOf(em: EntityManager, forum: ForumId): Promise<NeighbourRow[]> {
  return em.execute<NeighbourRow[]>(
    `select e.kind as edge, case when e.from_forum_id = ? then 'out' else 'in' end as way,
       ${orNull(forumRef, 'f')} as forum, o.name as office, v.name as service
     from laget.forum_edge e
     left join laget.forum f on f.id = case when e.from_forum_id = ? then e.to_forum_id else e.from_forum_id end
     left join laget.office o on o.id = e.to_office_id left join laget.service v on v.id = e.to_service_id
     where e.ended_at is null and (e.from_forum_id = ? or e.to_forum_id = ?) order by way, e.kind, f.kind, f.name->>'nb'`,
    [forum, forum, forum, forum],
  );
}

/** Meetings of a forum around a day: the last three held and the coming ones of half a year, with how full they are. */
export async function meetingsAround(
  em: EntityManager,
  forum: ForumId,
  today: string,
): Promise<ForumMeeting[]> {
  return em.execute<ForumMeeting[]>(
    `select m.id, ${orNull(forumRef, 'f')} as joint, m.day::text as day, ${wallTime('m.starts')} as starts, m.minutes, m.place, m.state, m.carries,
       count(i.id)::int as items, (count(i.id) filter (where i.type = 'case'))::int as cases, coalesce(sum(i.minutes), 0)::int as filled
     from laget.meeting m left join laget.agenda_item i on i.meeting_id = m.id and i.state <> 'postponed'
       left join laget.forum f on m.joint_forum_id is not null and f.id in (m.forum_id, m.joint_forum_id) and f.id <> ?::uuid
     where ${meetsIn('m', '?::uuid')} and m.state <> 'cancelled' and m.day between ?::date - 60 and ?::date + 184
     group by m.id, f.id order by m.day, m.starts`,
    [forum, forum, forum, today, today],
  );
}

/** Open measures of a forum by how their deadline stands. */
export async function actionsBy(
  em: EntityManager,
  forum: ForumId,
  today: string,
): Promise<{ overdue: number; week: number; later: number }> {
  const [row] = await em.execute<{ overdue: number; week: number; later: number }[]>(
    `select (count(*) filter (where due_on < ?::date))::int as overdue,
       (count(*) filter (where due_on between ?::date and ?::date + 7))::int as week,
       (count(*) filter (where due_on > ?::date + 7))::int as later
     from laget.action where forum_id = ? and state in ('open', 'started')`,
    [today, today, today, today, forum],
  );
  return row ?? { overdue: 0, week: 0, later: 0 };
}
