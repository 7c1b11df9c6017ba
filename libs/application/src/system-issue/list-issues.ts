import { Injectable } from '@nestjs/common';
import type { IssueLine, IssueList, IssueQuery } from '#contract/system-issue';
import type { Actor } from '#kernel/access/actor';
import { issueLines, type IssueRow } from '#persistence/system-issue/system-issue.queries';
import { UnitOfWork } from '../unit-of-work.js';
import { mayOfIssue } from './issue-may.js';

/** A row as a line of a list. */
export const lineOf = (actor: Actor, row: IssueRow): IssueLine => {
  const { raisedBy: _by, raisedInId: _in, atForumId: _at, atOfficeId: _office, ...line } = row;
  return { ...line, raisedAt: new Date(row.raisedAt).toISOString(), may: mayOfIssue(actor, row) };
};

/** One box of system issues, newest first. */
@Injectable()
export class ListIssues {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, query: IssueQuery): Promise<IssueList> {
    return this.work.read(actor, 'system-issue.list', {
      load: async ({ em }) => {
        const rows = await issueLines(em, actor, query);
        const shown = rows.slice(0, query.limit);
        const next = rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null;
        return { items: shown.map((row) => lineOf(actor, row)), next };
      },
    });
  }
}
