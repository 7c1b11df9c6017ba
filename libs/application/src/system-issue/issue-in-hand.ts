import { LockMode } from '@mikro-orm/postgresql';
import type { IssueMoved } from '#contract/system-issue';
import type { Subject } from '#kernel/access/may';
import { staleness } from '#kernel/at';
import type { IssueDeed } from '#kernel/escalation/system-issue';
import type { SystemIssueId } from '#kernel/ids';
import { isReadableIssue } from '#persistence/system-issue/system-issue.queries';
import { SystemIssue } from '#persistence/system-issue/system-issue.row';
import { SystemIssueStep } from '#persistence/system-issue/system-issue-step.row';
import { Refused } from '../refused.js';
import type { Store } from '../store.js';

/** Which issue, and the version the caller acted on. */
export interface IssueAsked {
  readonly id: SystemIssueId;
  readonly version: number;
}

/** An issue a deed is about, locked, with its way so far. */
export interface IssueInHand {
  readonly issue: SystemIssue;
  readonly steps: readonly SystemIssueStep[];
}

/**
 * Takes an issue in hand. Two deeds on one issue have one winner: the other acted on an older version.
 * @returns null when the issue does not exist for the actor
 * @throws Refused `version.stale`, before leave is asked: where the issue lies may have changed with it
 */
export async function issueInHand(
  { em, actor }: Store,
  { id, version }: IssueAsked,
): Promise<IssueInHand | null> {
  if (!(await isReadableIssue(em, actor, id))) return null;
  const issue = await em.findOne(SystemIssue, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (issue === null) return null;
  const stale = staleness(issue, version);
  if (stale !== null) throw new Refused(stale);
  const steps = await em.find(SystemIssueStep, { issue: id }, { orderBy: { ord: 'asc' } });
  return { issue, steps };
}

/** How an issue stands to the policy: where it lies now, and who raised it. */
export const subjectOfIssue = ({ issue }: Pick<IssueInHand, 'issue'>): Subject => ({
  forum: issue.atForum ?? null,
  office: issue.atOffice ?? null,
  person: issue.raisedBy,
});

/** Writes the change and adds the step. */
export const moveIssue = (
  { issue }: IssueInHand,
  { issue: change, step }: IssueDeed,
  store: Store,
): IssueMoved => {
  Object.assign(issue, change);
  issue.version += 1;
  addStep(issue.id, step, store);
  return movedOf(issue);
};

export const addStep = (
  issue: SystemIssueId,
  { fromForum, toForum, toOffice, by, text, respondBy, ...step }: IssueDeed['step'],
  { em, actor, newId }: Store,
): void => {
  em.create(SystemIssueStep, {
    ...step,
    id: newId(),
    owner: actor.owner,
    issue,
    fromForum: fromForum ?? null,
    toForum: toForum ?? null,
    toOffice: toOffice ?? null,
    by: by ?? null,
    text: text ?? null,
    respondBy: respondBy ?? null,
  });
};

export const movedOf = ({ id, number, state, version }: SystemIssue): IssueMoved => ({
  id,
  number,
  state,
  version,
});
