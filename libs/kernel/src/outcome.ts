import type { ForumId, ReferralId } from './ids.js';

/** The wall of DOMAIN §3: an individual fact concerns one case, a system fact never does. */
export type Level = 'individual' | 'system';

/**
 * Something that happened, told in the past participle (`referral.submitted`).
 * Holds ids and codes only: a fact is read by mail, sockets and other systems, so never a name and never a text.
 */
export interface Fact {
  readonly name: string;
  readonly level: Level;
  /** The row it happened to: its noun and its id. */
  readonly about: { readonly noun: string; readonly id: string };
  /** The forum it happened in; system facts travel from here up the ladder. */
  readonly forum: ForumId | null;
  /** Set on every individual fact that belongs to a case: who may hear of it is judged by who may read that case. */
  readonly referral?: ReferralId | null;
  /** State before and after, where the fact is a transition. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Further ids and codes the readers need. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** What a rule answers when the deed may not be done: a code, and what is needed to say it in words. */
export interface Refusal {
  readonly refused: string;
  /** Which fields are at fault, as paths in the request body. */
  readonly fields?: readonly { readonly path: string; readonly code: string }[];
  /** What the row looks like now, when the caller acted on an older one. Codes and numbers only. */
  readonly current?: Readonly<Record<string, unknown>>;
  /** Values for the text of the refusal. Never person data. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a rule answers when the deed is done: what changes, and the facts that tell it. */
export interface Done<Change> {
  readonly change: Change;
  readonly facts: readonly Fact[];
}

export type Outcome<Change> = Done<Change> | Refusal;

export const refuse = (code: string, more: Omit<Refusal, 'refused'> = {}): Refusal => ({
  refused: code,
  ...more,
});

export const done = <Change>(change: Change, ...facts: Fact[]): Done<Change> => ({ change, facts });

export const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome;
