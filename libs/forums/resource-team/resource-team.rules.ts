import {
  childIsHeard,
  firstAgainst,
  matrixIsComplete,
  noActionHasReason,
} from '#kernel/forum/matrix';
import type { Conclusion, RuleAnswer } from '#kernel/forum/rules';
import { refuse } from '#kernel/outcome';

/** The team advises; what binds the unit is decided by its head (LIE-R08). */
export const headDecides = (conclusion: Conclusion): RuleAnswer => {
  const binds = conclusion.outcome === 'measures' || conclusion.outcome === 'decided';
  return binds && !conclusion.decidedByLead ? refuse('forum.head-decides') : null;
};

/** The pupil has been heard (LIE-R11), the head has decided, and each knows what is theirs. */
export const mayConclude = firstAgainst(
  childIsHeard,
  headDecides,
  matrixIsComplete,
  noActionHasReason,
);
