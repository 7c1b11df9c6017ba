import type { Actor } from '#kernel/access/actor';
import { answers, mayOf, type CaseRelation, type Verb } from '#kernel/access/may';
import type { ForumId } from '#kernel/ids';
import type { ReferralKind } from '#kernel/referral/referral';
import { hasEnded, verbsFrom, type ReferralState } from '#kernel/referral/referral.states';

/** What of a case decides what can be done with it now. */
export interface CaseToMove {
  readonly kind: ReferralKind;
  readonly state: ReferralState;
  readonly toForum: ForumId;
}

const isDoor = (verb: string): verb is Verb => verb in answers && verb.startsWith('referral.');

/** Where the sender writes: drafts, and what came back. The rule itself is the kernel's (referral/edit). */
const written: readonly ReferralState[] = ['draft', 'returned', 'awaiting-information'];

const possible = ({ kind, state }: CaseToMove): Verb[] => {
  const open = kind === 'identified' && !hasEnded(state);
  const verbs = [
    ...verbsFrom(state).flatMap((verb: string) => (isDoor(verb) ? [verb] : [])),
    ...(written.includes(state) ? (['referral.edit'] as const) : []),
    ...(open ? (['referral.record-waiver', 'referral.withdraw-waiver'] as const) : []),
  ];
  const forKind = (verb: Verb) => kind === 'identified' || verb !== 'referral.await-consent';
  return [...new Set(verbs)].filter(forKind);
};

/** What the actor may do with the case as it stands: leave and state together, so that a page offers nothing that is refused. */
export const mayOfCase = (
  actor: Actor,
  relations: readonly CaseRelation[],
  referral: CaseToMove,
): Verb[] => mayOf(actor, { forum: referral.toForum, relations }, possible(referral));
