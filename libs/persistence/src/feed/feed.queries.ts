import type { EntityManager } from '@mikro-orm/postgresql';
import type { FeedId, ForumId, MeetingId, OwnerId, PersonId } from '#kernel/ids';
import type { Language, Name } from '#kernel/language';
import type { Day, Span } from '#kernel/time/day';
import type { WallTime } from '#kernel/time/wall-time';
import { heldOn, wallTime } from '../views/sql.js';

/** An address with whoever asked for it. */
export interface HeldFeed {
  readonly id: FeedId;
  readonly owner: OwnerId;
  readonly person: PersonId;
  readonly forum: ForumId | null;
  readonly forumName: Name | null;
  readonly language: Language;
  /** Revoked, or the person has left, or sits no more in the forum it shows. */
  readonly gone: boolean;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number | null;
}

/** A meeting as a calendar may know it: no agenda, no case, no person. */
export interface FeedMeetingRow {
  readonly id: MeetingId;
  readonly uid: string;
  readonly sequence: number;
  readonly day: Day;
  readonly starts: WallTime;
  readonly minutes: number;
  readonly zone: string;
  readonly forum: Name;
  readonly place: string;
  readonly cancelled: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

const milliseconds = (column: string) => `round(extract(epoch from ${column}) * 1000)::float8`;

/** Roles that open all meetings of a forum; guests see those they are called to. */
const sitting = `('chair', 'leader', 'secretary', 'facilitator', 'member', 'deputy')`;

const sits = (person: string, forum: string, day: string) =>
  `exists (select from laget.seat s where s.person_id = ${person} and s.forum_id = ${forum}
     and s.role in ${sitting} and ${heldOn('s', day)})`;

/** The address behind a hash; null when there is none in the owners of the session. `gone` is judged on that day. */
export async function feedByHash(
  em: EntityManager,
  hash: string,
  today: string,
): Promise<HeldFeed | null> {
  const [found] = await em.execute<HeldFeed[]>(
    `select d.id, d.owner_id as owner, d.person_id as person, d.forum_id as forum, f.name as "forumName", p.language,
       (d.revoked_at is not null or p.ended_at is not null
         or (d.forum_id is not null and not ${sits('d.person_id', 'd.forum_id', '?::date')})) as gone,
       ${milliseconds('d.fetched_at')} as "fetchedAt"
     from laget.feed d join laget.person p on p.id = d.person_id left join laget.forum f on f.id = d.forum_id
     where d.token_hash = ?`,
    [today, hash],
  );
  return found ?? null;
}

/** The meetings an address shows: those of its forum, or those its person sits in or is called to. */
export async function feedMeetings(
  em: EntityManager,
  feed: Pick<HeldFeed, 'owner' | 'person' | 'forum'>,
  within: Span,
): Promise<FeedMeetingRow[]> {
  return em.execute<FeedMeetingRow[]>(
    `select m.id, m.uid, m.sequence, m.day::text as day, ${wallTime('m.starts')} as starts, m.minutes, m.zone,
       f.name as forum, m.place, m.state = 'cancelled' as cancelled, ${milliseconds('m.changed_at')} as "changedAt"
     from laget.meeting m join laget.forum f on f.id = m.forum_id
       cross join (select ?::uuid as person, ?::uuid as forum) w
     where m.owner_id = ? and m.day between ?::date and ?::date and case
       when w.forum is not null then m.forum_id = w.forum
       else ${sits('w.person', 'm.forum_id', 'm.day')}
         or exists (select from laget.attendance a left join laget.seat s on s.id = a.seat_id
              where a.meeting_id = m.id and a.person_id = w.person and (s.id is null or ${heldOn('s', 'm.day')})) end
     order by m.day, m.starts, m.uid`,
    [feed.person, feed.forum, feed.owner, within.from, within.to],
  );
}

/** The addresses a person has that still work, newest first. */
export async function feedsOf(
  em: EntityManager,
  person: PersonId,
): Promise<
  {
    id: FeedId;
    forum: ForumId | null;
    forumName: Name | null;
    createdAt: number;
    fetchedAt: number | null;
  }[]
> {
  return em.execute(
    `select d.id, d.forum_id as forum, f.name as "forumName", ${milliseconds('d.created_at')} as "createdAt",
       ${milliseconds('d.fetched_at')} as "fetchedAt"
     from laget.feed d left join laget.forum f on f.id = d.forum_id
     where d.person_id = ? and d.revoked_at is null order by d.created_at desc, d.id`,
    [person],
  );
}
