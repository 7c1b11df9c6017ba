import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumId, OwnerId, PersonId, SeriesId, UnitId } from '#kernel/ids';
import type { StandingItem } from '../forum/forum.row.js';
import { spanOfSchoolYear } from '#kernel/time/school-year';
import { heldWithin } from '../views/sql.js';

/** A forum's rhythm with everything the planner asks of it. */
export interface SeriesRow {
  readonly id: SeriesId;
  readonly forum: ForumId;
  readonly key: string;
  /** The unit it belongs to, whose exceptions in the calendar hold for it. */
  readonly unit: UnitId | null;
  readonly cadence: Record<string, unknown>;
  readonly preference: Record<string, unknown>;
  readonly minutes: number;
  readonly place: string;
  readonly zone: string;
  readonly standing: StandingItem[];
  readonly guests: {
    key: string;
    times: number;
    person: PersonId | null;
    withItem: string | null;
  }[];
  readonly seats: { person: PersonId; required: boolean }[];
  readonly precedes: { forum: ForumId; days: number }[];
}

const guestKey = `'guest:' || coalesce(o.role, v.key, 'other')`;

/** The rhythm of every active forum in a school year. */
export async function seriesOf(
  em: EntityManager,
  owner: OwnerId,
  schoolYear: number,
): Promise<SeriesRow[]> {
  const { from, to } = spanOfSchoolYear(schoolYear);
  return em.execute<SeriesRow[]>(
    `select x.id, f.id as forum, f.key, f.unit_id as unit, x.cadence, x.preference, x.minutes, x.place, x.zone, f.standing,
       coalesce((select jsonb_agg(jsonb_build_object('key', ${guestKey}, 'times', s.times_per_half_year, 'person', s.person_id, 'withItem', s.with_item) order by s.ord, s.id)
         from laget.seat s left join laget.office o on o.id = s.office_id left join laget.service v on v.id = s.service_id
         where s.forum_id = f.id and ${heldWithin('s')} and s.times_per_half_year is not null), '[]') as guests,
       coalesce((select jsonb_agg(jsonb_build_object('person', s.person_id, 'required', s.required) order by s.ord, s.id)
         from laget.seat s where s.forum_id = f.id and ${heldWithin('s')} and s.person_id is not null
           and s.role in ('chair', 'leader', 'secretary', 'facilitator', 'member', 'deputy')), '[]') as seats,
       coalesce((select jsonb_agg(jsonb_build_object('forum', e.to_forum_id, 'days', e.days))
         from laget.forum_edge e where e.from_forum_id = f.id and e.ended_at is null and e.kind = 'mustPrecede' and e.to_forum_id is not null and e.days is not null), '[]') as precedes
     from laget.series x join laget.forum f on f.id = x.forum_id
     where x.owner_id = ? and x.school_year = ? and f.status = 'active' order by f.key`,
    [to, from, to, from, owner, schoolYear],
  );
}

/** The names in the series that are used up, of meetings that were called off too. */
export const usedKeys = (
  em: EntityManager,
  owner: OwnerId,
  schoolYear: number,
): Promise<{ forum: ForumId; key: string }[]> =>
  em.execute(
    `select m.forum_id as forum, m.occurrence as key
     from laget.meeting m join laget.series x on x.id = m.series_id
     where m.owner_id = ? and x.school_year = ? and m.occurrence is not null`,
    [owner, schoolYear],
  );
