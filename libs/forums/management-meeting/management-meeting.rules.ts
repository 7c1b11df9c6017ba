import { firstAgainst, noActionHasReason } from '#kernel/forum/matrix';
import type { Conclusion, Intake, RuleAnswer } from '#kernel/forum/rules';
import { refuse } from '#kernel/outcome';

/** Solved at the lowest level that can (LIE-R45): what reaches the directors has been tried below. */
export const mayTakeIn = (intake: Intake): RuleAnswer =>
  intake.kind === 'system' || intake.triedMeasures > 0 || intake.urgent
    ? null
    : refuse('forum.try-below-first');

/** The main responsibility is settled here (LIE-R44): the decision names exactly one coordinating service. */
const namesOneService = (conclusion: Conclusion): RuleAnswer => {
  if (conclusion.type !== 'case' || conclusion.outcome !== 'decided') return null;
  const leads = conclusion.matrix.filter((row) => row.lead && row.service !== null).length;
  return leads === 1 ? null : refuse('forum.lead-service', { values: { leads } });
};

export const mayConclude = firstAgainst(namesOneService, noActionHasReason);
