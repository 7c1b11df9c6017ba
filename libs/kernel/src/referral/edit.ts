import { staleness } from '../at.js';
import type { ChildId, UnitId } from '../ids.js';
import { done, refuse, type Outcome } from '../outcome.js';
import { identityRefusal } from './receiving.js';
import type { ReferralChange, ReferralView, TriedMeasure } from './referral.js';

/** What may be written anew while the case is with the sender; what is left out stays. */
export interface Edit {
  /** The version the writer saw. */
  readonly version: number;
  readonly urgent?: boolean;
  readonly unit?: UnitId | null;
  readonly child?: ChildId | null;
  readonly ageBand?: string | null;
  readonly question?: string;
  readonly situation?: string;
  readonly tried?: readonly TriedMeasure[];
  readonly triedWaiver?: string | null;
  readonly childView?: string | null;
}

/** The sender writes while the case is with the sender: drafts, and what came back. */
const editable = ['draft', 'returned', 'awaiting-information'] as const;

/**
 * Writes on a referral. Not a transition: state and clock stay.
 * @returns refusals `version.stale` (412), `referral.state` (409), `referral.identity-in-anonymous`
 */
export const editReferral = (referral: ReferralView, edit: Edit): Outcome<ReferralChange> => {
  if (!editable.some((state) => state === referral.state)) {
    return refuse('referral.state', {
      current: { state: referral.state, version: referral.version },
    });
  }
  const { version, tried, ...rest } = edit;
  const refusal =
    staleness(referral, version) ??
    (referral.kind === 'anonymous' ? identityRefusal('anonymous', edit.child ?? null) : null);
  if (refusal !== null) return refusal;
  return done(
    { ...rest, ...(tried === undefined ? {} : { tried: [...tried] }) },
    {
      name: 'referral.edited',
      level: 'individual',
      about: { noun: 'referral', id: referral.id },
      forum: referral.fromForum,
      referral: referral.id,
    },
  );
};
