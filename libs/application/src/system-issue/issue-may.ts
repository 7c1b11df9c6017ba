import type { Actor } from '#kernel/access/actor';
import { mayOf, type Verb } from '#kernel/access/may';
import { isHome } from '#kernel/escalation/answer-issue';
import { systemIssueStates } from '#kernel/escalation/system-issue';
import type { IssueRow } from '#persistence/system-issue/system-issue.queries';

/** What the actor may do with an issue where it stands now: leave by the policy, and sense by the table of states. */
export const mayOfIssue = (actor: Actor, row: IssueRow): Verb[] => {
  const home = isHome({
    state: row.state,
    raisedIn: row.raisedInId,
    atForum: row.atForumId,
    atOffice: row.atOfficeId,
  });
  const possible = systemIssueStates[row.state]
    .map(({ by }) => by)
    .filter((verb) => verb !== 'system-issue.lift' || row.atForumId !== null)
    .filter((verb) => verb !== 'system-issue.answer' || !home)
    .filter((verb) => verb !== 'system-issue.acknowledge' || home);
  const subject = { forum: row.atForumId, office: row.atOfficeId, person: row.raisedBy };
  return mayOf(actor, subject, possible);
};
