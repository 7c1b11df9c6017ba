import type { EntityManager } from '@mikro-orm/postgresql';
import type { YearForum, YearMeeting } from '#contract/year';
import type { PersonId } from '#kernel/ids';
import type { Span } from '#kernel/time/day';
import type { StandingItem } from '../forum/forum.row.js';
import { cadenceOf, heldOn, heldWithin, leaderOf, wallTime } from './sql.js';

/** A forum of the year with the duties its meetings have. */
export interface YearForumRow extends YearForum {
  readonly standing: StandingItem[];
  /** Guests on schedule: their key, how often, and the item they come with. */
  readonly guests: { key: string; times: number; withItem: string | null }[];
}

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
       f.standing,
       coalesce((select jsonb_agg(jsonb_build_object('key', 'guest:' || coalesce(o.role, v.key, 'other'), 'times', s.times_per_half_year, 'withItem', s.with_item) order by s.ord, s.id)
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
  from: string,
  to: string,
): Promise<YearMeeting[]> {
  return em.execute<YearMeeting[]>(
    `select m.id, m.forum_id as forum, m.day::text as day, ${wallTime('m.starts')} as starts, m.minutes, m.state, m.carries
     from laget.meeting m where m.day between ?::date and ?::date order by m.day, m.starts, m.id`,
    [from, to],
  );
}
