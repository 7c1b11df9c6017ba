import { said, staleness, type At } from '../at.js';
import {
  childIsHeard,
  firstAgainst,
  matrixIsComplete,
  noActionHasReason,
} from '../forum/matrix.js';
import type { Conclusion, ForumRules, MatrixRow } from '../forum/rules.js';
import type { OutcomeCode } from '../forum/vocabulary.js';
import type { ForumId, PersonId, ServiceId } from '../ids.js';
import { done, refuse, type Outcome, type Refusal } from '../outcome.js';
import { asDay } from '../time/day.js';
import type { AgendaItemView, ItemChange, MeetingChange } from './meeting.js';
import { itemFact, itemRefusal } from './transition.js';

/** One row of the responsibility matrix. Days are `YYYY-MM-DD`; empty cells are refused, not guessed. */
export interface Measure {
  readonly goal: string | null;
  readonly what: string | null;
  readonly person: PersonId | null;
  readonly service: ServiceId | null;
  readonly dueOn: string | null;
  readonly evaluateOn: string | null;
  /** The one service that leads. */
  readonly lead: boolean;
}

/** How an item ends, as the secretary writes it. */
export interface ItemConclusion {
  readonly version: number;
  readonly outcome: OutcomeCode | null;
  readonly reason: string | null;
  readonly measures: readonly Measure[];
  readonly childView?: string | null;
  /** Why the child was not asked, when it was not. */
  readonly childViewReason?: string | null;
  readonly bestInterests?: string | null;
  readonly dissent?: string | null;
}

/** What the forum's policy and the case say about ending the item. */
export interface ConcludedWhere {
  readonly forum: ForumId;
  /** What an item of this type may end with in this forum. */
  readonly outcomes: readonly OutcomeCode[];
  /** The kind's own rule, if it has one. */
  readonly rules: Pick<ForumRules, 'mayConclude'>;
  readonly familyTakesPart: boolean;
  /** The family has agreed, or the case is anonymous. */
  readonly consented: boolean;
  readonly decidedByLead: boolean;
  readonly at: At;
}

export interface Concluded {
  readonly item: ItemChange;
  readonly meeting: MeetingChange;
  /** Become actions in the same transaction. */
  readonly measures: readonly Measure[];
}

const dayOrNull = (day: string | null) => (day == null || day === '' ? null : asDay(day));

const rowOf = (measure: Measure): MatrixRow => ({
  goal: measure.goal,
  person: measure.person,
  service: measure.service,
  dueOn: dayOrNull(measure.dueOn),
  evaluateOn: dayOrNull(measure.evaluateOn),
  lead: measure.lead,
});

/** Types that cannot end without an outcome (DOMAIN §8); the others are noted. */
const needsOutcome = ({ type }: AgendaItemView): boolean => type === 'case' || type === 'decide';

const outcomeOf = (item: AgendaItemView, input: ItemConclusion): OutcomeCode | null =>
  input.outcome ?? (needsOutcome(item) ? null : 'noted');

const heard = (item: AgendaItemView, input: ItemConclusion) => ({
  childView: input.childView ?? item.childView,
  childViewReason: input.childViewReason ?? item.childViewReason,
});

const asked = (item: AgendaItemView, input: ItemConclusion, where: ConcludedWhere): Conclusion => {
  const { childView, childViewReason } = heard(item, input);
  return {
    type: item.type,
    outcome: outcomeOf(item, input) ?? 'noted',
    reason: input.reason,
    matrix: input.measures.map(rowOf),
    voiceHeard: said(childView) || said(childViewReason),
    familyTakesPart: where.familyTakesPart,
    consented: where.consented,
    decidedByLead: where.decidedByLead,
  };
};

const refusalOf = (
  item: AgendaItemView,
  input: ItemConclusion,
  where: ConcludedWhere,
): Refusal | null => {
  const early =
    itemRefusal(item, 'meeting.conclude-item', 'concluded') ?? staleness(item, input.version);
  if (early !== null) return early;
  const outcome = outcomeOf(item, input);
  const field = (code: string) => ({ fields: [{ path: 'outcome', code }] });
  if (outcome == null) return refuse('agenda-item.outcome-missing', field('required'));
  if (input.outcome != null && !where.outcomes.includes(outcome)) {
    return refuse('agenda-item.outcome-unknown', field('not-allowed'));
  }
  const rules = [noActionHasReason, matrixIsComplete, childIsHeard, where.rules.mayConclude];
  return firstAgainst(...rules.filter((rule) => rule !== undefined))(asked(item, input, where));
};

/**
 * Ends an item with what was agreed. A case that ends with measures has a complete matrix with one leading service,
 * and the child's view, or why it was not asked [MEL-R13].
 * @returns refusals `agenda-item.state` (409), `version.stale` (412), `agenda-item.outcome-missing`,
 *   `agenda-item.outcome-unknown`, `forum.reason-missing`, `forum.matrix-incomplete`, `forum.lead-service`,
 *   `forum.voice-missing`, and those of the kind's own rule
 */
export const concludeItem = (
  item: AgendaItemView,
  input: ItemConclusion,
  where: ConcludedWhere,
): Outcome<Concluded> => {
  const refusal = refusalOf(item, input, where);
  if (refusal !== null) return refusal;
  const { now } = where.at;
  const change: ItemChange = {
    state: 'concluded',
    concludedAt: now,
    outcome: outcomeOf(item, input) ?? 'noted',
    reason: input.reason,
    ...heard(item, input),
    bestInterests: input.bestInterests ?? item.bestInterests,
    dissent: input.dissent ?? null,
    leadService: input.measures.find(({ lead }) => lead)?.service ?? null,
  };
  return done(
    { item: change, meeting: { currentItem: null, changedAt: now }, measures: input.measures },
    itemFact(item, where.forum, { told: 'concluded', from: item.state, to: 'concluded' }),
  );
};
