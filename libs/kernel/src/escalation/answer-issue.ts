import { said, type At } from '../at.js';
import type { ForumId } from '../ids.js';
import { done, refuse, type Outcome } from '../outcome.js';
import { nextOrd } from './lift-issue.js';
import {
  emptyStep,
  issueFacts,
  issueRefusal,
  type IssueDeed,
  type IssueStep,
  type SystemIssueView,
} from './system-issue.js';

const isHere = (step: IssueStep, issue: SystemIssueView): boolean =>
  issue.atOffice == null ? step.toForum === issue.atForum : step.toOffice === issue.atOffice;

/** The forum one step down: whoever lifted it to here; the forum that raised it when nobody did. */
export const oneDown = (issue: SystemIssueView, steps: readonly IssueStep[]): ForumId =>
  [...steps]
    .sort((one, other) => other.ord - one.ord)
    .find((step) => step.deed === 'lifted' && isHere(step, issue))?.fromForum ?? issue.raisedIn;

/** Has the answer come back to the forum that raised the issue? */
export const isHome = (
  issue: Pick<SystemIssueView, 'state' | 'raisedIn' | 'atForum' | 'atOffice'>,
): boolean =>
  issue.state === 'answered' && issue.atOffice == null && issue.atForum === issue.raisedIn;

/**
 * Answers an issue, or passes the answer from above one step down, until it is home.
 * @returns refusals `system-issue.state`, `system-issue.answer-missing`, `system-issue.home` when it cannot come further
 */
export const answerIssue = (
  issue: SystemIssueView,
  input: { readonly answer: string; readonly steps: readonly IssueStep[] },
  at: At,
): Outcome<IssueDeed> => {
  const refusal = issueRefusal(issue, 'system-issue.answer', 'answered');
  if (refusal !== null) return refusal;
  if (isHome(issue)) return refuse('system-issue.home');
  const empty = [{ path: 'answer', code: 'required' }];
  if (!said(input.answer)) return refuse('system-issue.answer-missing', { fields: empty });
  const down = oneDown(issue, input.steps);
  const step: IssueStep = {
    ...emptyStep,
    deed: 'answered',
    fromForum: issue.atForum,
    toForum: down,
    by: at.by,
    text: input.answer,
    at: at.now,
    ord: nextOrd(input.steps),
  };
  const set = { atForum: down, atOffice: null, respondBy: null, answer: input.answer };
  const told = { told: 'answered', from: issue.state, to: 'answered' as const };
  return done(
    { issue: { state: 'answered', ...set, answeredAt: at.now }, step },
    // Told in the forum it comes down to: from there it is heard upward too, by whoever answered.
    ...issueFacts(issue.id, down, told),
  );
};

/**
 * Whoever raised it has read the answer: the issue ends.
 * @returns refusals `system-issue.state`, `system-issue.not-home` while the answer is on its way
 */
export const acknowledgeIssue = (
  issue: SystemIssueView,
  { steps }: { readonly steps: readonly IssueStep[] },
  at: At,
): Outcome<IssueDeed> => {
  const refusal = issueRefusal(issue, 'system-issue.acknowledge', 'acknowledged');
  if (refusal !== null) return refusal;
  if (!isHome(issue)) return refuse('system-issue.not-home');
  const step: IssueStep = {
    ...emptyStep,
    deed: 'acknowledged',
    fromForum: issue.raisedIn,
    by: at.by,
    at: at.now,
    ord: nextOrd(steps),
  };
  const told = { told: 'acknowledged', from: issue.state, to: 'acknowledged' as const };
  return done(
    { issue: { state: 'acknowledged' }, step },
    ...issueFacts(issue.id, issue.raisedIn, told),
  );
};
