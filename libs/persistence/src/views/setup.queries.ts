import type { EntityManager } from '@mikro-orm/postgresql';
import type { Setup } from '#contract/pack';
import type { OwnerId } from '#kernel/ids';

/** How much of a municipality is there. */
export const setupCounts = async (
  em: EntityManager,
  owner: OwnerId,
): Promise<Omit<Setup, 'draft'>> => {
  const [row] = await em.execute<Omit<Setup, 'draft'>[]>(
    `select (select count(*)::int from laget.forum where owner_id = o.id) as forums,
       (select count(*)::int from laget.person where owner_id = o.id and ended_at is null) as people,
       (select count(*)::int from laget.seat s join laget.forum f on f.id = s.forum_id
          where s.owner_id = o.id and s.ended_at is null and s.person_id is null and s.required and f.status = 'active') as vacant,
       (select count(*)::int from laget.calendar_day where owner_id = o.id and ended_at is null) as "calendarDays",
       (select count(*)::int from laget.meeting where owner_id = o.id) as meetings
     from laget.owner o where o.id = ?`,
    [owner],
  );
  return row ?? { forums: 0, people: 0, vacant: 0, calendarDays: 0, meetings: 0 };
};
