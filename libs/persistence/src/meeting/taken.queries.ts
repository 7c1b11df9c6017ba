import type { EntityManager } from '@mikro-orm/postgresql';
import type { MeetingId, OwnerId, PersonId } from '#kernel/ids';
import { arrayOf } from '../views/sql.js';

/** A time at which somebody is taken, in minutes of the day; by which meeting, where it is one. */
export interface TakenRow {
  readonly person: PersonId;
  readonly day: string;
  readonly from: number;
  readonly to: number;
  readonly meeting: MeetingId | null;
}

const minutes = (time: string): string => `(extract(epoch from ${time}) / 60)::int`;

/** When these people are taken from a day on: by meetings they are called to, and by what they have told of. */
export const takenFrom = (
  em: EntityManager,
  owner: OwnerId,
  { people, from }: { readonly people: readonly PersonId[]; readonly from: string },
): Promise<TakenRow[]> =>
  em.execute<TakenRow[]>(
    `select a.person_id as person, m.day::text as day, ${minutes('m.starts')} as "from", ${minutes('m.starts')} + m.minutes as "to", m.id as meeting
     from laget.attendance a join laget.meeting m on m.id = a.meeting_id
     where m.owner_id = ? and m.day >= ?::date and m.state <> 'cancelled' and not a.released and a.person_id = any(?::uuid[])
     union all
     select b.person_id, b.day::text, ${minutes('b.starts')}, ${minutes('b.starts')} + b.minutes, null
     from laget.busy_time b where b.owner_id = ? and b.ended_at is null and b.day >= ?::date and b.person_id = any(?::uuid[])`,
    [owner, from, arrayOf(people), owner, from, arrayOf(people)],
  );
