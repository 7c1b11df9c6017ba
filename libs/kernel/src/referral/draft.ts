import type { ChildId, ForumId, PersonId, ReferralId, UnitId } from '../ids.js';
import { done, type Outcome } from '../outcome.js';
import { identityRefusal, kindRefusal, type Receiving } from './receiving.js';
import type { ReferralAt, ReferralKind, ReferralView, TriedMeasure } from './referral.js';

/** What a referral begins with; all texts may be empty until it is submitted. */
export interface Draft {
  readonly id: ReferralId;
  readonly kind: ReferralKind;
  readonly fromForum: ForumId;
  readonly toForum: ForumId;
  readonly referrer: PersonId;
  readonly unit?: UnitId | null;
  readonly child?: ChildId | null;
  readonly urgent: boolean;
  readonly ageBand?: string | null;
  readonly question: string;
  readonly situation: string;
  readonly tried: readonly TriedMeasure[];
  readonly triedWaiver?: string | null;
  readonly childView?: string | null;
  readonly receiving: Receiving;
}

/** The row a draft becomes, owner apart. */
export type NewReferral = Omit<ReferralView, 'tried'> & {
  readonly situation: string;
  readonly tried: TriedMeasure[];
};

const untouched = {
  receipt: null,
  state: 'draft',
  frozen: false,
  claimedBy: null,
  ask: null,
  answer: null,
  advice: null,
  endedReason: null,
  pausedOn: null,
  pausedDays: 0,
  submittedAt: null,
  handovers: 0,
  version: 1,
} as const;

/**
 * Begins a referral. A kind the receiving forum does not take is told at once, not after an hour of writing.
 * @returns the new row · refusals `referral.no-edge`, `referral.kind-not-accepted`, `referral.identity-in-anonymous`
 */
export const draftReferral = (draft: Draft, at: ReferralAt): Outcome<NewReferral> => {
  const { receiving, ...row } = draft;
  const refusal =
    kindRefusal(draft.kind, receiving) ??
    (draft.kind === 'anonymous' ? identityRefusal(draft.kind, draft.child) : null);
  if (refusal !== null) return refusal;
  const change: NewReferral = {
    ...untouched,
    ...row,
    tried: [...draft.tried],
    stateSince: at.now,
    dueOn: at.calendar.addWorkingDays(at.today, at.clocks.submit),
    clockStartedOn: at.today,
    clockDays: at.clocks.submit,
  };
  return done(change, {
    name: 'referral.drafted',
    level: 'individual',
    about: { noun: 'referral', id: draft.id },
    forum: draft.fromForum,
    referral: draft.id,
    from: null,
    to: 'draft',
  });
};
