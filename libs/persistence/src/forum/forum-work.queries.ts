import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumId } from '#kernel/ids';

/** What would be left without an owner if the forum ended, by noun. */
export type ForumWork = Readonly<
  Record<'meetings' | 'topics' | 'actions' | 'referrals' | 'issues' | 'minutes', number>
>;

export async function workOf(em: EntityManager, forum: ForumId): Promise<ForumWork> {
  const [row] = await em.execute<ForumWork[]>(
    `select
       (select count(*)::int from laget.meeting where forum_id = f.id and state in ('planned', 'summoned', 'in-session')) as meetings,
       (select count(*)::int from laget.topic where forum_id = f.id and state in ('waiting', 'placed')) as topics,
       (select count(*)::int from laget.action where forum_id = f.id and state in ('open', 'started')) as actions,
       (select count(*)::int from laget.referral where f.id in (from_forum_id, to_forum_id)
          and state not in ('closed', 'not-accepted', 'withdrawn')) as referrals,
       (select count(*)::int from laget.system_issue where at_forum_id = f.id and state in ('raised', 'lifted')) as issues,
       (select count(*)::int from laget.minutes where forum_id = f.id and state in ('drafted', 'circulated')) as minutes
     from laget.forum f where f.id = ?`,
    [forum],
  );
  return row ?? { meetings: 0, topics: 0, actions: 0, referrals: 0, issues: 0, minutes: 0 };
}
