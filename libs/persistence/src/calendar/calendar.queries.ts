import type { EntityManager } from '@mikro-orm/postgresql';
import type { OwnerId } from '#kernel/ids';
import type { ClosedDay } from '#kernel/time/calendar';

/** The days on which an owner's forums do not meet. */
export async function closedDaysOf(em: EntityManager, owner: OwnerId): Promise<ClosedDay[]> {
  return em.execute<ClosedDay[]>(
    `select day::text as day, kind as reason, name from laget.calendar_day where owner_id = ? order by day`,
    [owner],
  );
}
