import type { Verb } from '../access/may.js';
import { forumCounted, said, type At } from '../at.js';
import type { ForumId, OfficeId, PersonId, SystemIssueId } from '../ids.js';
import { done, refuse, type Fact, type Outcome } from '../outcome.js';

export const systemIssueStateNames = ['raised', 'lifted', 'answered', 'acknowledged'] as const;
export type SystemIssueState = (typeof systemIssueStateNames)[number];

type IssueVerb = Extract<Verb, `system-issue.${string}`>;

/** The one table of a system issue. An answer comes down step by step; only whoever raised it ends it. */
export const systemIssueStates = {
  raised: [
    { by: 'system-issue.lift', to: 'lifted' },
    { by: 'system-issue.answer', to: 'answered' },
  ],
  lifted: [
    { by: 'system-issue.lift', to: 'lifted' },
    { by: 'system-issue.answer', to: 'answered' },
  ],
  answered: [
    { by: 'system-issue.answer', to: 'answered' },
    { by: 'system-issue.lift', to: 'lifted' },
    { by: 'system-issue.acknowledge', to: 'acknowledged' },
  ],
  acknowledged: [],
} as const satisfies Record<
  SystemIssueState,
  readonly { readonly by: IssueVerb; readonly to: SystemIssueState }[]
>;

/** A matter of practice or capacity. Has no relation to a person it is about (DOMAIN §3). */
export interface SystemIssueView {
  readonly id: SystemIssueId;
  readonly state: SystemIssueState;
  readonly title: string;
  readonly text: string;
  readonly raisedIn: ForumId;
  readonly raisedBy: PersonId;
  readonly atForum?: ForumId | null;
  readonly atOffice?: OfficeId | null;
  readonly respondBy?: string | null;
  readonly answer?: string | null;
  readonly version: number;
}

/** One step of an issue's way, oldest first by `ord`. */
export interface IssueStep {
  readonly deed: SystemIssueState;
  readonly fromForum?: ForumId | null;
  readonly toForum?: ForumId | null;
  readonly toOffice?: OfficeId | null;
  readonly by?: PersonId | null;
  readonly text?: string | null;
  readonly respondBy?: string | null;
  readonly at: Date;
  readonly ord: number;
}

/** The cells of a step that a deed may leave empty. */
export const emptyStep = {
  fromForum: null,
  toForum: null,
  toOffice: null,
  text: null,
  respondBy: null,
} as const;

export type IssueChange = Partial<{
  state: SystemIssueState;
  atForum: ForumId | null;
  atOffice: OfficeId | null;
  respondBy: string | null;
  answer: string;
  answeredAt: Date;
}>;

/** A deed changes the issue and adds one step to its way. */
export interface IssueDeed {
  readonly issue: IssueChange;
  readonly step: IssueStep;
}

/** May this verb take the issue there? */
export const issueRefusal = (issue: SystemIssueView, by: IssueVerb, to: SystemIssueState) => {
  const ways: readonly { readonly by: IssueVerb; readonly to: SystemIssueState }[] =
    systemIssueStates[issue.state];
  return ways.some((way) => way.by === by && way.to === to)
    ? null
    : refuse('system-issue.state', { current: { state: issue.state, version: issue.version } });
};

/** Tells a step in the forum where it happened, and that the numbers of that forum moved. */
export const issueFacts = (
  id: SystemIssueId,
  forum: ForumId,
  step: {
    readonly told: string;
    readonly from: SystemIssueState | null;
    readonly to: SystemIssueState;
    /** The office whose inbox it comes to: its holder need not sit in any forum above. */
    readonly office?: OfficeId | null;
  },
): Fact[] => [
  {
    name: `system-issue.${step.told}`,
    level: 'system',
    about: { noun: 'system-issue', id },
    forum,
    from: step.from,
    to: step.to,
    ...(step.office == null ? {} : { ids: { office: step.office } }),
  },
  forumCounted(forum),
];

export interface Raising {
  readonly id: SystemIssueId;
  readonly title: string;
  readonly text: string;
  readonly raisedIn: ForumId;
  readonly raisedBy: PersonId;
  /** What the detector found: a person on the system level blocks saving (DOMAIN §3). */
  readonly personsFound: number;
}

export interface Raised {
  readonly issue: SystemIssueView & { readonly raisedAt: Date };
  readonly step: IssueStep;
}

const blank = (path: string) => ({ fields: [{ path, code: 'required' }] });

/**
 * Raises a matter in a forum, written anew and without persons.
 * @returns refusals `system-issue.title-missing`, `system-issue.text-missing`, `wall.person-found`
 */
export const raiseIssue = (input: Raising, at: At): Outcome<Raised> => {
  const { personsFound, ...row } = input;
  if (!said(row.title)) return refuse('system-issue.title-missing', blank('title'));
  if (!said(row.text)) return refuse('system-issue.text-missing', blank('text'));
  if (personsFound > 0) return refuse('wall.person-found', { values: { count: personsFound } });
  const issue = {
    ...row,
    state: 'raised' as const,
    atForum: row.raisedIn,
    atOffice: null,
    respondBy: null,
    answer: null,
    raisedAt: at.now,
    version: 1,
  };
  const step: IssueStep = {
    ...emptyStep,
    deed: 'raised',
    toForum: row.raisedIn,
    by: at.by,
    text: row.text,
    at: at.now,
    ord: 1,
  };
  return done(
    { issue, step },
    ...issueFacts(row.id, row.raisedIn, { told: 'raised', from: null, to: 'raised' }),
  );
};
