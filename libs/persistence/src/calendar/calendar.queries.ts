import type { EntityManager } from '@mikro-orm/postgresql';
import type { OwnerId } from '#kernel/ids';
import type { CalendarRow } from '#kernel/time/unit-calendar';

/** The days of an owner's calendar that hold, the owner's own and those of its units. */
export async function calendarRowsOf(em: EntityManager, owner: OwnerId): Promise<CalendarRow[]> {
  return em.execute<CalendarRow[]>(
    `select day::text as day, kind, name, unit_id as unit from laget.calendar_day
     where owner_id = ? and ended_at is null order by day, unit_id nulls first, kind`,
    [owner],
  );
}
