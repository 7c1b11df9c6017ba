import { Injectable } from '@nestjs/common';
import type { IssueMoved, LiftIssue as LiftBody } from '#contract/system-issue';
import type { Actor } from '#kernel/access/actor';
import { liftIssue, type IssueEdge, type LiftTo } from '#kernel/escalation/lift-issue';
import type { IssueDeed } from '#kernel/escalation/system-issue';
import type { ForumId } from '#kernel/ids';
import { isRefusal, refuse, type Outcome } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { ForumEdge } from '#persistence/forum/forum-edge.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import {
  type IssueAsked,
  type IssueInHand,
  issueInHand,
  moveIssue,
  subjectOfIssue,
} from './issue-in-hand.js';
import {
  type IssueTopics,
  issueTopics,
  type Replaced,
  replaceTopic,
  writeTopics,
} from './issue-topics.js';
import { personsIn } from './persons-in.js';

interface Lifting extends IssueInHand {
  readonly edges: readonly IssueEdge[];
  /** The forum it goes to; null when it goes to an office. */
  readonly to: Forum | null;
  /** Working days to answer, as settled by who receives it or else by who sends it. */
  readonly respondWithin: number | null;
  readonly found: IssueTopics;
}
interface Lifted {
  readonly deed: IssueDeed;
  readonly topics: Replaced;
}

/**
 * Lifts an issue along the structure, with a day to answer by; in a forum it stands on the next agenda not yet sent out.
 * @throws Refused `escalation.no-edge`, `system-issue.state`, `system-issue.deadline-open`, `version.stale`
 */
@Injectable()
export class LiftIssue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  execute(actor: Actor, asked: IssueAsked, body: LiftBody): Promise<IssueMoved> {
    const to = targetOf(body);
    return this.work.run<Lifting, Lifted, IssueMoved>(actor, 'system-issue.lift', {
      load: (store) => load(store, asked, to),
      subject: subjectOfIssue,
      decide: (lifting, store) => decide(lifting, { to, why: body.why }, store),
      apply: async (lifting, { deed, topics }, store) => {
        const { issue, found, to: forum } = lifting;
        const policy = forum === null ? null : this.registry.of(forum.kind);
        await writeTopics(found, { change: topics, issue, policy }, store);
        return moveIssue(lifting, deed, store);
      },
    });
  }
}

const targetOf = ({ forum, office }: LiftBody): LiftTo | null => {
  if (forum !== undefined) return { forum };
  return office === undefined ? null : { office };
};

const daysIn = (
  forum: Forum | null,
  setting: 'answersWithin' | 'escalatesAfter' = 'answersWithin',
): number | null => {
  const days = forum?.settings[setting];
  return typeof days === 'number' ? days : null;
};

async function load(store: Store, asked: IssueAsked, to: LiftTo | null): Promise<Lifting | null> {
  const { em } = store;
  const hand = await issueInHand(store, asked);
  if (hand === null) return null;
  const { atForum = null } = hand.issue;
  const target: ForumId | null = to !== null && 'forum' in to ? to.forum : null;
  const edges = await em.find(ForumEdge, {
    from: atForum ?? hand.issue.raisedIn,
    endedAt: null,
  });
  const receiving =
    target === null ? null : await em.findOne(Forum, { id: target, status: 'active' });
  const sending = atForum === null ? null : await em.findOne(Forum, { id: atForum });
  return {
    ...hand,
    edges,
    to: receiving,
    // A forum near the child has no days to answer; what lies there is lifted after so many, as with a measure.
    respondWithin: daysIn(receiving) ?? daysIn(sending) ?? daysIn(sending, 'escalatesAfter'),
    found: await issueTopics(store, hand.issue, receiving?.id ?? null),
  };
}

const decide = (
  { issue, steps, edges, respondWithin, found, to: forum }: Lifting,
  { to, why }: { readonly to: LiftTo | null; readonly why: string },
  store: Store,
): Outcome<Lifted> => {
  if (to === null || ('forum' in to && forum === null)) return refuse('escalation.no-edge');
  const persons = personsIn(why);
  if (persons > 0) return refuse('wall.person-found', { values: { count: persons } });
  if (respondWithin === null) return refuse('system-issue.deadline-open');
  const lifted = liftIssue(issue, { to, edges, steps, respondWithin, why }, store.at);
  if (isRefusal(lifted)) return lifted;
  const topics = replaceTopic(found, forum?.id ?? null, store);
  return {
    change: { deed: lifted.change, topics: topics.change },
    facts: [...lifted.facts, ...topics.facts],
  };
};
