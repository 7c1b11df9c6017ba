import { Injectable } from '@nestjs/common';
import type { IssueMoved } from '#contract/system-issue';
import type { Actor } from '#kernel/access/actor';
import { answerIssue } from '#kernel/escalation/answer-issue';
import type { IssueDeed } from '#kernel/escalation/system-issue';
import { isRefusal, refuse, type Outcome } from '#kernel/outcome';
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

type Answering = IssueInHand & { readonly found: IssueTopics };
interface Answered {
  readonly deed: IssueDeed;
  readonly topics: Replaced;
}

/**
 * Answers an issue, or passes the answer from above one step down towards whoever raised it.
 * @throws Refused `system-issue.home`, `system-issue.state`, `wall.person-found`, `version.stale`
 */
@Injectable()
export class AnswerIssue {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, asked: IssueAsked, answer: string): Promise<IssueMoved> {
    return this.work.run<Answering, Answered, IssueMoved>(actor, 'system-issue.answer', {
      load: (store) => load(store, asked),
      subject: subjectOfIssue,
      decide: (hand, store) => decide(hand, answer, store),
      apply: async (hand, { deed, topics }, store) => {
        await writeTopics(hand.found, { change: topics, issue: hand.issue, policy: null }, store);
        return moveIssue(hand, deed, store);
      },
    });
  }
}

async function load(store: Store, asked: IssueAsked): Promise<Answering | null> {
  const hand = await issueInHand(store, asked);
  return hand === null ? null : { ...hand, found: await issueTopics(store, hand.issue, null) };
}

const decide = (
  { issue, steps, found }: Answering,
  answer: string,
  store: Store,
): Outcome<Answered> => {
  const persons = personsIn(answer);
  if (persons > 0) return refuse('wall.person-found', { values: { count: persons } });
  const answered = answerIssue(issue, { answer, steps }, store.at);
  if (isRefusal(answered)) return answered;
  const topics = replaceTopic(found, null, store);
  return {
    change: { deed: answered.change, topics: topics.change },
    facts: [...answered.facts, ...topics.facts],
  };
};
