import {
  childIsHeard,
  firstAgainst,
  matrixIsComplete,
  noActionHasReason,
} from '#kernel/forum/matrix';
import type { Conclusion, Intake, RuleAnswer } from '#kernel/forum/rules';
import { refuse } from '#kernel/outcome';

/** One child, known by name, and a family that has agreed. */
export const mayTakeIn = (intake: Intake): RuleAnswer =>
  intake.consented ? null : refuse('forum.consent-missing');

/** The family owns the plan: nothing is settled about it without them at the table (MEL-R51). */
const familyIsThere = (conclusion: Conclusion): RuleAnswer =>
  conclusion.type === 'case' && !conclusion.familyTakesPart ? refuse('forum.family-missing') : null;

export const mayConclude = firstAgainst(
  familyIsThere,
  childIsHeard,
  matrixIsComplete,
  noActionHasReason,
);
