import { isRefusal, type Outcome } from '../outcome.js';
import type { OutcomeCode } from '../forum/vocabulary.js';
import { handedOver } from './handover.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import type { ReferralState } from './referral.states.js';
import { adviceRefusal } from './return.js';
import { move } from './transition.js';

export interface CaseConclusion {
  readonly outcome: OutcomeCode;
  /** Advice and date where the case goes back. */
  readonly advice?: string | null;
  readonly tryUntil?: string | null;
  /** Has any measure in this case been started before? */
  readonly measureStarted: boolean;
  /** The earliest evaluation of the measures now agreed; the follow-up is due then. */
  readonly evaluateOn?: string | null;
}

/** Where an outcome leads; every other one ends the discussion here, and the next deed moves the case. */
const leadsTo: Readonly<Partial<Record<OutcomeCode, ReferralState>>> = {
  measures: 'in-follow-up',
  accepted: 'in-follow-up',
  return: 'returned',
};

const setsBy = (input: CaseConclusion): ReferralChange => {
  if (input.outcome === 'return') {
    return { advice: input.advice ?? null, ...(input.tryUntil ? { dueOn: input.tryUntil } : {}) };
  }
  if (input.outcome === 'advice') return { advice: input.advice ?? null };
  return input.evaluateOn ? { dueOn: input.evaluateOn } : {};
};

/**
 * The discussion has ended with an outcome: the case is followed up, concluded, or goes back with advice.
 * @returns refusals `referral.advice-missing`, `referral.date-past`, `referral.state`
 */
export const concludeReferral = (
  referral: ReferralView,
  input: CaseConclusion,
  at: ReferralAt,
): Outcome<ReferralChange> => {
  const back = input.outcome === 'return';
  const refusal = back
    ? adviceRefusal({ advice: input.advice ?? '', tryUntil: input.tryUntil ?? '' }, at.today)
    : null;
  if (refusal !== null) return refusal;
  const step = move(
    referral,
    {
      by: 'meeting.conclude-item',
      to: leadsTo[input.outcome] ?? 'concluded',
      told: 'concluded',
      sets: setsBy(input),
    },
    at,
  );
  return back && !isRefusal(step) ? handedOver(referral, step, input.measureStarted) : step;
};
