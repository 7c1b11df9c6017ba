import { Injectable } from '@nestjs/common';
import type { IssuePage } from '#contract/system-issue';
import type { Actor } from '#kernel/access/actor';
import type { SystemIssueId } from '#kernel/ids';
import { issueDetail } from '#persistence/system-issue/system-issue.queries';
import { UnitOfWork } from '../unit-of-work.js';
import { lineOf } from './list-issues.js';

/** One issue with its way: the forums it passed, and what came back. */
@Injectable()
export class ReadIssue {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, id: SystemIssueId): Promise<IssuePage> {
    return this.work.read(actor, 'system-issue.read', {
      load: async ({ em }) => {
        const row = await issueDetail(em, actor, id);
        if (row === null) return null;
        const { author, steps, answeredAt, ...rest } = row;
        const { text, answer, liftTo, meeting } = rest;
        return {
          ...lineOf(actor, rest),
          text,
          answer,
          liftTo,
          meeting,
          raisedBy: author,
          answeredAt: answeredAt === null ? null : new Date(answeredAt).toISOString(),
          steps: steps.map((step) => ({ ...step, at: new Date(step.at).toISOString() })),
        };
      },
    });
  }
}
