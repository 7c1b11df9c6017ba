import type { At } from '../at.js';
import type { ChildId, ForumId, PersonId, ReferralId, UnitId } from '../ids.js';
import type { ReferralClocks, ReferralState } from './referral.states.js';

export const referralKinds = ['identified', 'anonymous'] as const;
export type ReferralKind = (typeof referralKinds)[number];

/** What the services nearest the child have tried, for how long, and whether it helped [MEL-R06]. */
export interface TriedMeasure {
  readonly what: string;
  readonly weeks: number;
  readonly effect: 'yes' | 'some' | 'no' | 'too-early';
}

/** What the rules read of a referral. The stored row satisfies it. Days are `YYYY-MM-DD`. */
export interface ReferralView {
  readonly id: ReferralId;
  readonly receipt?: string | null;
  readonly kind: ReferralKind;
  readonly state: ReferralState;
  readonly urgent: boolean;
  /** True while a withdrawn consent stops the case. */
  readonly frozen: boolean;
  readonly fromForum: ForumId;
  readonly toForum: ForumId;
  readonly unit?: UnitId | null;
  readonly referrer: PersonId;
  readonly claimedBy?: PersonId | null;
  readonly child?: ChildId | null;
  readonly ageBand?: string | null;
  readonly question: string;
  readonly tried: readonly TriedMeasure[];
  /** Why nothing was tried first, when nothing was. */
  readonly triedWaiver?: string | null;
  readonly childView?: string | null;
  readonly ask?: string | null;
  readonly answer?: string | null;
  readonly advice?: string | null;
  readonly endedReason?: string | null;
  readonly stateSince: Date;
  readonly dueOn?: string | null;
  /** The clock that runs, or that stands still since `pausedOn`. */
  readonly clockStartedOn?: string | null;
  readonly clockDays?: number | null;
  readonly pausedOn?: string | null;
  readonly pausedDays: number;
  readonly submittedAt?: Date | null;
  readonly handovers: number;
  readonly version: number;
}

/** When, by whom, and with which deadlines: the pack's, in working days, valid on that day. */
export interface ReferralAt extends At {
  readonly clocks: ReferralClocks;
}

type Settable = Omit<
  ReferralView,
  'id' | 'kind' | 'fromForum' | 'referrer' | 'version' | 'tried'
> & { readonly tried: TriedMeasure[]; readonly situation: string };

/** The fields a deed sets; all others stay. The version is raised where it is stored. */
export type ReferralChange = Partial<Settable>;
