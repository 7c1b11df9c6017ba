import { said, type At } from '../at.js';
import type { ForumId, OfficeId } from '../ids.js';
import { done, refuse, type Outcome } from '../outcome.js';
import {
  issueFacts,
  issueRefusal,
  type IssueDeed,
  type IssueStep,
  type SystemIssueView,
} from './system-issue.js';

/** An edge as it is stored. */
export interface IssueEdge {
  readonly kind: string;
  readonly from: ForumId;
  readonly toForum?: ForumId | null;
  readonly toOffice?: OfficeId | null;
  readonly reason?: string | null;
}

/** Where it is to go: a forum or an office. */
export type LiftTo = { readonly forum: ForumId } | { readonly office: OfficeId };

export interface Lift {
  readonly to: LiftTo;
  readonly edges: readonly IssueEdge[];
  /** The way so far. */
  readonly steps: readonly IssueStep[];
  /** Working days to answer. */
  readonly respondWithin: number;
  readonly why: string;
}

/** Nothing is lifted where the pack has no edge `escalatesTo` (DOMAIN §1). */
export const edgeUp = (
  from: ForumId | null | undefined,
  to: LiftTo,
  edges: readonly IssueEdge[],
): IssueEdge | null =>
  edges.find(
    (edge) =>
      edge.kind === 'escalatesTo' &&
      edge.from === from &&
      ('forum' in to ? edge.toForum === to.forum : edge.toOffice === to.office),
  ) ?? null;

export const nextOrd = (steps: readonly Pick<IssueStep, 'ord'>[]): number =>
  Math.max(0, ...steps.map(({ ord }) => ord)) + 1;

const stepUp = (fromForum: ForumId, { toForum, toOffice }: IssueEdge, { by, now }: At) => ({
  deed: 'lifted' as const,
  fromForum,
  toForum,
  toOffice,
  by,
  at: now,
});

/**
 * Lifts an issue that cannot be settled here, with a day to answer by.
 * @returns refusals `system-issue.state`, `escalation.no-edge`, `system-issue.reason-missing`
 */
export const liftIssue = (issue: SystemIssueView, input: Lift, at: At): Outcome<IssueDeed> => {
  const { to, why } = input;
  const refusal = issueRefusal(issue, 'system-issue.lift', 'lifted');
  if (refusal !== null) return refusal;
  const edge = edgeUp(issue.atForum, to, input.edges);
  if (edge == null || issue.atForum == null) return refuse('escalation.no-edge');
  if (!said(why)) {
    return refuse('system-issue.reason-missing', { fields: [{ path: 'why', code: 'required' }] });
  }
  const respondBy = at.calendar.addWorkingDays(at.today, input.respondWithin);
  const place = { atForum: edge.toForum, atOffice: edge.toOffice };
  const step = {
    ...stepUp(issue.atForum, edge, at),
    text: why,
    respondBy,
    ord: nextOrd(input.steps),
  };
  return done(
    { issue: { state: 'lifted', ...place, respondBy }, step },
    ...issueFacts(issue.id, issue.atForum, {
      told: 'lifted',
      from: issue.state,
      to: 'lifted',
      office: edge.toOffice ?? null,
    }),
  );
};
