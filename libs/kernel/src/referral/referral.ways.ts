import type { Verb } from '../access/may.js';

/** Deeds that the table names and whose doors open in a later slice. */
type LaterVerb =
  | 'referral.allocate'
  | 'referral.dispute'
  | 'referral.escalate'
  | 'referral.forward'
  | 'referral.settle';

export type ReferralVerb = Extract<Verb, `referral.${string}` | `meeting.${string}`> | LaterVerb;

/** A way out of a state: by which verb, and where to. What it records beyond state, clock and fact. */
export interface ReferralWay<State extends string> {
  readonly by: ReferralVerb;
  readonly to: State;
  readonly records: readonly string[];
}

/** A row of the table. */
export const way = <const State extends string>(
  by: ReferralVerb,
  to: State,
  ...records: string[]
): ReferralWay<State> => ({ by, to, records });
