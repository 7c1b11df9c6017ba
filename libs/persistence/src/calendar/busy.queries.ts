import type { EntityManager } from '@mikro-orm/postgresql';
import type { OwnerId, PersonId } from '#kernel/ids';
import type { Span } from '#kernel/time/day';
import { wallTime } from '../views/sql.js';

/** Hours in which somebody is taken by something that is not ours. */
export interface BusyRow {
  readonly person: PersonId;
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
}

/** Everybody's busy hours in a stretch of days: for the planner, which says that somebody is taken and never by what. */
export const busyWithin = (
  em: EntityManager,
  owner: OwnerId,
  { from, to }: Span,
): Promise<BusyRow[]> =>
  em.execute<BusyRow[]>(
    `select b.person_id as person, b.day::text as day, ${wallTime('b.starts')} as starts, b.minutes
     from laget.busy_time b where b.owner_id = ? and b.ended_at is null and b.day between ?::date and ?::date
     order by b.day, b.starts, b.id`,
    [owner, from, to],
  );
