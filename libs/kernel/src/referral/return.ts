import { said } from '../at.js';
import { isRefusal, refuse, type Outcome, type Refusal } from '../outcome.js';
import { handedOver } from './handover.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { move } from './transition.js';

export interface Return {
  /** What the sender can do, in plain words. */
  readonly advice: string;
  /** The day the sender is to have tried it: nothing waits without a date. */
  readonly tryUntil: string;
  /** Has any measure in this case been started? */
  readonly measureStarted: boolean;
}

/** A case goes back with advice and a date, or it does not go back. */
export const adviceRefusal = (
  input: Omit<Return, 'measureStarted'>,
  today: string,
): Refusal | null => {
  if (!said(input.advice)) {
    return refuse('referral.advice-missing', { fields: [{ path: 'advice', code: 'required' }] });
  }
  return input.tryUntil > today
    ? null
    : refuse('referral.date-past', { fields: [{ path: 'tryUntil', code: 'past' }] });
};

/**
 * Sends the case back to the sender with advice and a date. Counts one handover.
 * @returns refusals `referral.advice-missing`, `referral.date-past`, `referral.state`
 */
export const returnReferral = (
  referral: ReferralView,
  input: Return,
  at: ReferralAt,
): Outcome<ReferralChange> => {
  const refusal = adviceRefusal(input, at.today);
  if (refusal !== null) return refusal;
  const sets = { advice: input.advice, dueOn: input.tryUntil };
  const step = move(
    referral,
    { by: 'referral.return', to: 'returned', told: 'returned', sets },
    at,
  );
  return isRefusal(step) ? step : handedOver(referral, step, input.measureStarted);
};
