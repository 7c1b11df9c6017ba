import type { EntityManager } from '@mikro-orm/postgresql';
import type { IssueLine, IssuePage, IssueQuery } from '#contract/system-issue';
import { forumsWhere, isLeadership, leads, sits, type Actor } from '#kernel/access/actor';
import type { ForumId, OfficeId, PersonId, SystemIssueId } from '#kernel/ids';
import { arrayOf, forumRef, namedRef, orNull, personRef } from '../views/sql.js';

/** A piece of a where, with its values in the order of its question marks. */
interface Where {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const officesOf = (actor: Actor) => arrayOf(actor.offices.map(({ office }) => office));

/**
 * The issues that exist for the actor: raised by it, or passing a forum it sits in or an office it holds; all of them for
 * leadership. They hold no person, but what a forum has said is that forum's and theirs who it was said to.
 */
export const readableIssues = (actor: Actor): Where => {
  if (isLeadership(actor)) return { sql: 'true', params: [] };
  const forums = arrayOf(forumsWhere(actor, sits));
  return {
    sql: `(i.raised_by_id = ?::uuid or i.raised_in_id = any(?::uuid[]) or exists (
      select from laget.system_issue_step s where s.owner_id = i.owner_id and s.issue_id = i.id
        and (s.to_forum_id = any(?::uuid[]) or s.to_office_id = any(?::uuid[]))))`,
    params: [actor.person, forums, forums, officesOf(actor)],
  };
};

const boxes = (actor: Actor, { box, forum }: IssueQuery): Where => {
  const led = arrayOf(forumsWhere(actor, leads));
  if (box === 'forum')
    return { sql: '? in (i.raised_in_id, i.at_forum_id)', params: [forum ?? null] };
  if (box === 'raised') {
    const seated = arrayOf(forumsWhere(actor, sits));
    return {
      sql: '(i.raised_by_id = ?::uuid or i.raised_in_id = any(?::uuid[]))',
      params: [actor.person, seated],
    };
  }
  return {
    sql: `i.state <> 'acknowledged' and (i.at_forum_id = any(?::uuid[]) or i.at_office_id = any(?::uuid[])
      or (i.state = 'answered' and i.at_forum_id = i.raised_in_id and i.raised_by_id = ?::uuid))`,
    params: [led, officesOf(actor), actor.person],
  };
};

/** What the policy needs to know of an issue beside what a line shows. */
interface Stands {
  readonly raisedBy: PersonId;
  readonly raisedInId: ForumId;
  readonly atForumId: ForumId | null;
  readonly atOfficeId: OfficeId | null;
}
/** Instants are as PostgreSQL writes them. */
export type IssueRow = Omit<IssueLine, 'may'> & Stands;

const line = `i.id, i.number, i.title, i.state, i.raised_at as "raisedAt", i.respond_by::text as "respondBy", i.version,
  ${forumRef('r')} as "raisedIn", ${orNull(forumRef, 'f')} as "atForum", ${orNull(namedRef, 'o')} as "atOffice",
  i.raised_by_id as "raisedBy", i.raised_in_id as "raisedInId", i.at_forum_id as "atForumId", i.at_office_id as "atOfficeId"`;
const joins = `laget.system_issue i join laget.forum r on r.id = i.raised_in_id
  left join laget.forum f on f.id = i.at_forum_id left join laget.office o on o.id = i.at_office_id`;

/** One box of issues, newest first; one more than `limit`, so that the caller sees whether there are more. */
export async function issueLines(
  em: EntityManager,
  actor: Actor,
  query: IssueQuery,
): Promise<IssueRow[]> {
  const readable = readableIssues(actor);
  const box = boxes(actor, query);
  return em.execute<IssueRow[]>(
    `select ${line} from ${joins} where ${readable.sql} and ${box.sql}
       and (?::uuid is null or (i.raised_at, i.id) < (select p.raised_at, p.id from laget.system_issue p where p.id = ?::uuid))
     order by i.raised_at desc, i.id desc limit ?`,
    [...readable.params, ...box.params, query.after ?? null, query.after ?? null, query.limit + 1],
  );
}

/** Does the issue exist for the actor? */
export async function isReadableIssue(
  em: EntityManager,
  actor: Actor,
  id: SystemIssueId,
): Promise<boolean> {
  const { sql, params } = readableIssues(actor);
  const rows = await em.execute(
    `select 1 from laget.system_issue i where i.id = ?::uuid and ${sql}`,
    [id, ...params],
  );
  return rows.length > 0;
}

type Told = 'text' | 'answer' | 'answeredAt' | 'meeting' | 'liftTo' | 'steps';
export type IssueDetail = IssueRow &
  Pick<IssuePage, Told> & {
    readonly author: IssuePage['raisedBy'];
  };

const steps = `coalesce((select jsonb_agg(jsonb_build_object('deed', s.deed, 'from', ${orNull(forumRef, 'sf')}, 'to', ${orNull(forumRef, 'st')},
    'toOffice', ${orNull(namedRef, 'so')}, 'by', ${orNull(personRef, 'sp')},
    'text', s.text, 'respondBy', s.respond_by, 'at', s.at) order by s.ord)
  from laget.system_issue_step s left join laget.forum sf on sf.id = s.from_forum_id left join laget.forum st on st.id = s.to_forum_id
    left join laget.office so on so.id = s.to_office_id left join laget.person sp on sp.id = s.by_id
  where s.issue_id = i.id), '[]')`;
const liftTo = `coalesce((select jsonb_agg(jsonb_build_object('forum', ${orNull(forumRef, 'ef')}, 'office', ${orNull(namedRef, 'eo')}) order by e.id)
  from laget.forum_edge e left join laget.forum ef on ef.id = e.to_forum_id and ef.status = 'active'
    left join laget.office eo on eo.id = e.to_office_id
  where e.ended_at is null and e.kind = 'escalatesTo' and e.from_forum_id = i.at_forum_id and (ef.id is not null or eo.id is not null)), '[]')`;
const meeting = `(select jsonb_build_object('id', m.id, 'day', m.day) from laget.topic t
    join laget.agenda_item a on a.topic_id = t.id and a.state in ('planned', 'open') join laget.meeting m on m.id = a.meeting_id
  where t.system_issue_id = i.id and t.forum_id = i.at_forum_id order by m.day limit 1)`;

/** One issue with its way. Null when it does not exist for the actor. */
export async function issueDetail(
  em: EntityManager,
  actor: Actor,
  id: SystemIssueId,
): Promise<IssueDetail | null> {
  const { sql, params } = readableIssues(actor);
  const [row] = await em.execute<IssueDetail[]>(
    `select ${line}, i.text, i.answer, i.answered_at as "answeredAt", ${personRef('b')} as author, ${steps} as steps,
       ${liftTo} as "liftTo", ${meeting} as meeting
     from ${joins} join laget.person b on b.id = i.raised_by_id where i.id = ?::uuid and ${sql}`,
    [id, ...params],
  );
  return row ?? null;
}
