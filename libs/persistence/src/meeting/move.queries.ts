import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumId, MeetingId, PersonId, UnitId } from '#kernel/ids';
import type { StandingItem } from '../forum/forum.row.js';
import { cadenceOf, forumRef, meetsIn, personRef, wallTime } from '../views/sql.js';
import type { ForumName } from './meeting.queries.js';

/** A forum whose order of meetings is tied to another's. */
export interface TiedRow {
  readonly forum: ForumName;
  readonly days: number;
  readonly meetings: string[];
}

/** Something else a person has. The forum is null where it would tell of a case. */
export interface TakenRow {
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
  readonly required: boolean;
  readonly forum: ForumName | null;
}

/** A person who is called to the meeting, and all else they have in a span of days. */
export interface CalledRow {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly required: boolean;
  readonly taken: TakenRow[];
}

/** What the forum of a meeting asks of its year. */
export interface MovedForumRow {
  readonly unit: UnitId | null;
  readonly cadence: Record<string, unknown> | null;
  readonly agendaBefore: number | null;
  readonly standing: StandingItem[];
  readonly guests: { key: string; times: number }[];
  readonly before: TiedRow[];
  readonly after: TiedRow[];
}

interface Between {
  readonly from: string;
  readonly to: string;
}

const meetingDays = (forum: string) =>
  `coalesce((select jsonb_agg(m.day::text order by m.day) from laget.meeting m
     where ${meetsIn('m', forum)} and m.state <> 'cancelled' and m.day between ?::date and ?::date), '[]')`;

const tied = (own: string, other: string) =>
  `coalesce((select jsonb_agg(jsonb_build_object('forum', ${forumRef('o')}, 'days', e.days, 'meetings', ${meetingDays('o.id')}) order by o.key)
     from laget.forum_edge e join laget.forum o on o.id = e.${other}
     where e.${own} = f.id and e.ended_at is null and e.kind = 'mustPrecede' and e.days is not null and o.status = 'active'), '[]')`;

/** The rules of a forum, and the meetings of those tied to it in a span of days. */
export async function movedForum(
  em: EntityManager,
  forum: ForumId,
  { from, to }: Between,
): Promise<MovedForumRow | undefined> {
  const [row] = await em.execute<MovedForumRow[]>(
    `select f.unit_id as unit, ${cadenceOf('f')} as cadence, f.standing,
       case when jsonb_typeof(f.settings->'agendaBefore') = 'number' then (f.settings->>'agendaBefore')::int end as "agendaBefore",
       coalesce((select jsonb_agg(jsonb_build_object('key', 'guest:' || coalesce(o.role, v.key, 'other'), 'times', s.times_per_half_year) order by s.ord, s.id)
         from laget.seat s left join laget.office o on o.id = s.office_id left join laget.service v on v.id = s.service_id
         where s.forum_id = f.id and s.ended_at is null and s.times_per_half_year is not null), '[]') as guests,
       ${tied('from_forum_id', 'to_forum_id')} as before, ${tied('to_forum_id', 'from_forum_id')} as after
     from laget.forum f where f.id = ?`,
    [from, to, from, to, forum],
  );
  return row;
}

/**
 * Who is called to a meeting and what else they have. Where somebody comes for a case, or the meeting is one of a forum
 * around a single case, it is told that they are taken and not where.
 */
export async function calledElsewhere(
  em: EntityManager,
  meeting: MeetingId,
  { from, to }: Between,
): Promise<CalledRow[]> {
  return em.execute<CalledRow[]>(
    `select ${personRef('p')} as person, a.required,
       coalesce((select jsonb_agg(jsonb_build_object('day', m.day::text, 'starts', ${wallTime('m.starts')}, 'minutes', m.minutes,
           'required', b.required, 'forum', case when b.seat_id is null or f.settings->'meets'->>'when' = 'per-case' then null else ${forumRef('f')} end)
           order by m.day, m.starts)
         from laget.attendance b join laget.meeting m on m.id = b.meeting_id join laget.forum f on f.id = m.forum_id
         where b.owner_id = a.owner_id and b.person_id = a.person_id and b.meeting_id <> a.meeting_id and not b.released
           and m.state in ('planned', 'summoned', 'in-session') and m.day between ?::date and ?::date), '[]')
         || coalesce((select jsonb_agg(jsonb_build_object('day', t.day::text, 'starts', ${wallTime('t.starts')}, 'minutes', t.minutes,
             'required', false, 'forum', null) order by t.day, t.starts)
           from laget.busy_time t where t.owner_id = a.owner_id and t.person_id = a.person_id and t.ended_at is null
             and t.day between ?::date and ?::date), '[]') as taken
     from laget.attendance a join laget.person p on p.id = a.person_id
     where a.meeting_id = ? and not a.released order by p.given_name, p.family_name, p.id`,
    [from, to, from, to, meeting],
  );
}
