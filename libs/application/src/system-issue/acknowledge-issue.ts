import { Injectable } from '@nestjs/common';
import type { IssueMoved } from '#contract/system-issue';
import type { Actor } from '#kernel/access/actor';
import { acknowledgeIssue } from '#kernel/escalation/answer-issue';
import type { IssueDeed } from '#kernel/escalation/system-issue';
import { UnitOfWork } from '../unit-of-work.js';
import {
  type IssueAsked,
  type IssueInHand,
  issueInHand,
  moveIssue,
  subjectOfIssue,
} from './issue-in-hand.js';

/**
 * Whoever raised it has read the answer: the issue ends.
 * @throws Refused `system-issue.not-home` while the answer is on its way, `system-issue.state`, `version.stale`
 */
@Injectable()
export class AcknowledgeIssue {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, asked: IssueAsked): Promise<IssueMoved> {
    return this.work.run<IssueInHand, IssueDeed, IssueMoved>(actor, 'system-issue.acknowledge', {
      load: (store) => issueInHand(store, asked),
      subject: subjectOfIssue,
      decide: (hand, { at }) => acknowledgeIssue(hand.issue, hand, at),
      apply: moveIssue,
    });
  }
}
