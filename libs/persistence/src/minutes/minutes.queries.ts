import type { EntityManager } from '@mikro-orm/postgresql';
import { forumsWhere, isLeadership, sits, type Actor } from '#kernel/access/actor';
import type { ForumId, MeetingId, MinutesId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import type { MinutesState } from '#kernel/minutes/minutes';
import type { ForumName } from '../meeting/meeting.queries.js';
import type { Where } from '../referral/referral-access.queries.js';
import { arrayOf, forumRef, iso, orNull, personRef } from '../views/sql.js';

/** Minutes as a list shows them. */
export interface MinutesLineRow {
  readonly id: MinutesId;
  readonly meeting: MeetingId;
  readonly forum: ForumName;
  readonly day: string;
  readonly state: MinutesState;
  readonly number: string | null;
  readonly remarksDueOn: string | null;
  readonly remarks: number;
  readonly approvedAt: string | null;
  readonly version: number;
  /** Where they stand in the list. */
  readonly at: string;
}

/**
 * The minutes that exist for the actor, as SQL on `laget.minutes n`: of forums one sits in, of all for leadership; and
 * once approved, those that were sent to a forum one sits in.
 */
export const readableMinutes = (actor: Actor): Where => {
  const seats = arrayOf(forumsWhere(actor, sits));
  return {
    sql: `(?::boolean or n.forum_id = any(?::uuid[]) or exists (select from laget.minutes_delivery d
      where d.owner_id = n.owner_id and d.minutes_id = n.id and d.to_forum_id = any(?::uuid[])))`,
    params: [isLeadership(actor), seats, seats],
  };
};

/** Which minutes, newest first. */
export interface MinutesFilter {
  readonly forum?: ForumId | undefined;
  readonly state?: MinutesState | undefined;
  readonly id?: MinutesId | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The minutes an actor may read, one more than asked to tell whether there are more. */
export async function listMinutes(
  em: EntityManager,
  actor: Actor,
  { forum, state, id, after, limit }: MinutesFilter,
): Promise<MinutesLineRow[]> {
  const { sql, params } = readableMinutes(actor);
  return em.execute<MinutesLineRow[]>(
    `select * from (select n.id, n.meeting_id as meeting, ${forumRef('f')} as forum,
         m.day::text as day, n.state, n.number, n.remarks_due_on::text as "remarksDueOn", ${iso('n.approved_at')} as "approvedAt",
         (select count(*) from laget.minutes_remark r where r.minutes_id = n.id)::int as remarks, n.version,
         m.day::text || ' ' || n.id as at
       from laget.minutes n join laget.meeting m on m.id = n.meeting_id join laget.forum f on f.id = n.forum_id
       where n.owner_id = ? and ${sql} and (?::uuid is null or n.forum_id = ?::uuid)
         and (?::text is null or n.state = ?) and (?::uuid is null or n.id = ?::uuid)) line
     where at < coalesce(?, '9999') order by at desc limit ?`,
    [
      actor.owner,
      ...params,
      ...[forum, forum, state, state, id, id, after].map((value) => value ?? null),
      limit + 1,
    ],
  );
}

/** Remarks on minutes, oldest first. */
export const remarksOn = (
  em: EntityManager,
  minutes: MinutesId,
): Promise<{ id: string; by: { id: string; name: string }; text: string; at: string }[]> =>
  em.execute(
    `select r.id, ${personRef('p')} as by, r.text, ${iso('r.at')} as at
     from laget.minutes_remark r join laget.person p on p.id = r.by_id where r.minutes_id = ? order by r.at, r.id`,
    [minutes],
  );

/** Where approved minutes went, the agenda they stand on there, and what was answered. */
export const deliveriesOf = (
  em: EntityManager,
  minutes: MinutesId,
): Promise<
  {
    id: string;
    toForum: ForumName | null;
    toOffice: Name | null;
    at: string;
    meeting: { id: MeetingId; day: string } | null;
    answer: string | null;
    answeredAt: string | null;
  }[]
> =>
  em.execute(
    `select d.id, ${orNull(forumRef, 'f')} as "toForum",
       o.name as "toOffice", ${iso('d.at')} as at, d.answer, ${iso('d.answered_at')} as "answeredAt",
       (select jsonb_build_object('id', m.id, 'day', m.day) from laget.agenda_item i join laget.meeting m on m.id = i.meeting_id
        where i.topic_id = d.topic_id and i.state <> 'postponed' order by m.day desc limit 1) as meeting
     from laget.minutes_delivery d join laget.forum_edge e on e.id = d.edge_id
       left join laget.forum f on f.id = d.to_forum_id left join laget.office o on o.id = e.to_office_id
     where d.minutes_id = ? order by d.at, d.id`,
    [minutes],
  );
