import type { Day } from '../time/day.js';
import type { ItemType } from '../meeting/item-types.js';
import type { Refusal } from '../outcome.js';
import type { AcceptedKind, OutcomeCode } from './vocabulary.js';

/** A rule answers with the reason against, or with null: nothing stands in the way. */
export type RuleAnswer = Refusal | null;

/** What is asked before a forum takes in what was sent to it. */
export interface Intake {
  readonly kind: AcceptedKind;
  /** How many measures of its own the sender tried, and whether a reason was given to do without. */
  readonly triedMeasures: number;
  readonly waivedTried: boolean;
  readonly urgent: boolean;
  /** Everyone involved has agreed. */
  readonly consented: boolean;
}

/** One row of the responsibility matrix, as far as it is filled in. */
export interface MatrixRow {
  readonly goal: string | null;
  readonly person: string | null;
  readonly service: string | null;
  readonly dueOn: Day | null;
  readonly evaluateOn: Day | null;
  readonly lead: boolean;
}

/** What is asked before an item ends. */
export interface Conclusion {
  readonly type: ItemType;
  readonly outcome: OutcomeCode;
  readonly reason: string | null;
  readonly matrix: readonly MatrixRow[];
  /** The child's view is written down, or why it is not. */
  readonly voiceHeard: boolean;
  /** The family takes part, or has agreed to do without (identified cases only). */
  readonly familyTakesPart: boolean;
  readonly consented: boolean;
  /** The one who leads the forum has decided it; a forum that advises decides nothing itself. */
  readonly decidedByLead: boolean;
}

/** What is asked before somebody is elected. */
export interface Election {
  readonly candidate: string;
  /** The seats that may lead. */
  readonly members: readonly string[];
  /** The seats that have led it, the latest last. */
  readonly earlier: readonly string[];
  readonly rotates: boolean;
}

/** What is asked before a text is stored where persons may not stand: what the detector found. */
export interface Found {
  readonly persons: number;
}

/**
 * The behaviour that is special to a kind, as pure functions. The application asks those that are there;
 * a kind has at most three.
 */
export interface ForumRules {
  readonly mayTakeIn?: (intake: Intake) => RuleAnswer;
  readonly mayConclude?: (conclusion: Conclusion) => RuleAnswer;
  readonly mayElect?: (election: Election) => RuleAnswer;
  readonly mayWrite?: (found: Found) => RuleAnswer;
}
