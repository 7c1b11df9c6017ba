import type { EntityManager } from '@mikro-orm/postgresql';
import type { YearForum, YearMeeting, YearPerson } from '#contract/year';
import type { ForumId, PersonId, UnitId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import type { Span } from '#kernel/time/day';
import type { StandingItem } from '../forum/forum.row.js';
import { cadenceOf, heldOn, heldWithin, leaderOf, personRef, wallTime } from './sql.js';

/** A forum of the year with the duties its meetings have. */
export interface YearForumRow extends Omit<YearForum, 'may'> {
  readonly id: ForumId;
  /** Whose calendar it goes by. */
  readonly unit: UnitId | null;
  readonly standing: StandingItem[];
  /** Guests on schedule: their key, how often, and the item they come with. */
  readonly guests: { key: string; times: number; withItem: string | null; name: Name }[];
  /** Forums that are to have its minutes so many days before they meet. */
  readonly precedes: { forum: ForumId; days: number }[];
}

/** A forum around one case each time: when it meets is told only to those who sit there. */
const aroundACase = (alias: string) =>
  `${alias}.settings->'meets'->>'when' is not distinct from 'per-case'`;
const permanent = `('chair', 'leader', 'secretary', 'facilitator', 'member', 'deputy')`;

/** Who looks, on which day, and at which days. */
export interface YearAsked {
  readonly person: PersonId | null;
  readonly today: string;
  readonly within: Span;
}

/** The forums that meet, with what the plan asks of their half-years. */
export async function yearForums(
  em: EntityManager,
  { person, today, within }: YearAsked,
): Promise<YearForumRow[]> {
  return em.execute<YearForumRow[]>(
    `select f.id, f.name, f.kind, f.level, coalesce(f.area, u.area) as area, ${leaderOf('f')} as leader, ${cadenceOf('f')} as cadence,
       exists (select 1 from laget.seat s where s.forum_id = f.id and s.person_id = ?::uuid and ${heldOn('s')}) as mine,
       f.standing, f.unit_id as unit,
       coalesce((select jsonb_agg(jsonb_build_object('forum', e.to_forum_id, 'days', e.days))
         from laget.forum_edge e where e.from_forum_id = f.id and e.ended_at is null and e.kind = 'mustPrecede' and e.to_forum_id is not null and e.days is not null), '[]') as precedes,
       coalesce((select jsonb_agg(jsonb_build_object('key', 'guest:' || coalesce(o.role, v.key, 'other'), 'times', s.times_per_half_year, 'withItem', s.with_item, 'name', coalesce(o.name, v.name, s.label)) order by s.ord, s.id)
         from laget.seat s left join laget.office o on o.id = s.office_id left join laget.service v on v.id = s.service_id
         where s.forum_id = f.id and ${heldWithin('s')} and s.times_per_half_year is not null), '[]') as guests
     from laget.forum f left join laget.unit u on u.id = f.unit_id where f.status = 'active'
     order by f.kind, f.name->>'nb'`,
    [today, person, today, within.to, within.from],
  );
}

/** Every meeting in a span of days, cancelled ones too. */
export async function yearMeetings(
  em: EntityManager,
  {
    from,
    to,
    person,
  }: { readonly from: string; readonly to: string; readonly person: PersonId | null },
): Promise<YearMeeting[]> {
  return em.execute<YearMeeting[]>(
    `select m.id, m.forum_id as forum, m.joint_forum_id as joint, m.day::text as day, ${wallTime('m.starts')} as starts, m.minutes, m.state, m.carries
     from laget.meeting m join laget.forum f on f.id = m.forum_id
     where m.day between ?::date and ?::date
       and (not (${aroundACase('f')}) or exists (select from laget.seat s where s.forum_id = f.id and s.person_id = ?::uuid and ${heldOn('s', 'm.day')}))
     order by m.day, m.starts, m.id`,
    [from, to, person],
  );
}

/** Everybody who holds a permanent seat, and where. Forums around a case are left out. */
export async function yearPeople(em: EntityManager, { from, to }: Span): Promise<YearPerson[]> {
  return em.execute<YearPerson[]>(
    `select p.id, p.given_name || ' ' || p.family_name as name, jsonb_agg(distinct s.forum_id) as forums
     from laget.seat s join laget.person p on p.id = s.person_id join laget.forum f on f.id = s.forum_id
     where ${heldWithin('s')} and p.ended_at is null and f.status = 'active' and s.role in ${permanent} and not (${aroundACase('f')})
     group by p.id order by p.family_name, p.given_name, p.id`,
    [to, from],
  );
}

/** Two coming meetings that a person has at the same time. */
export interface CollisionRow {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly one: {
    readonly meeting: string;
    readonly forum: string;
    readonly day: string;
    readonly starts: string;
  };
  readonly other: { readonly meeting: string; readonly forum: string };
}

const collided = (row: string) =>
  `jsonb_build_object('meeting', ${row}.meeting_id, 'forum', ${row}.forum_id, 'day', ${row}.day::text, 'starts', ${wallTime(`${row}.starts`)})`;
const weighs = '(a.required, a.meeting_id) < (b.required, b.meeting_id)';

/**
 * Who is called to two coming meetings at once by their seats. Those who must be at both are refused by the database,
 * so one of the two is a wish.
 *
 * Each person's meetings are walked once in order, and only those that begin before an earlier one has ended are looked at
 * in pairs: the database needs no statistics to do that fast, and right after a year is opened it has none.
 */
export async function yearCollisions(
  em: EntityManager,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<CollisionRow[]> {
  return em.execute<CollisionRow[]>(
    `with called as materialized (
       select a.person_id, a.meeting_id, a.required, a.during, m.forum_id, m.day, m.starts
       from laget.attendance a join laget.meeting m on m.id = a.meeting_id join laget.forum f on f.id = m.forum_id
       where m.day between ?::date and ?::date and m.state in ('planned', 'summoned') and not a.released and a.seat_id is not null
         and not (${aroundACase('f')})
     ), walked as materialized (
       select c.*, max(upper(c.during)) over (partition by c.person_id order by lower(c.during), c.meeting_id
         rows between unbounded preceding and 1 preceding) > lower(c.during) as clashes from called c
     )
     select ${personRef('p')} as person,
       case when ${weighs} then ${collided('a')} else ${collided('b')} end as one,
       case when ${weighs} then ${collided('b')} else ${collided('a')} end as other
     from walked b join called a on a.person_id = b.person_id and a.during && b.during
         and (lower(a.during), a.meeting_id) < (lower(b.during), b.meeting_id)
       join laget.person p on p.id = b.person_id
     where b.clashes
     order by least(a.day, b.day), least(a.starts, b.starts), p.family_name, p.id`,
    [from, to],
  );
}
