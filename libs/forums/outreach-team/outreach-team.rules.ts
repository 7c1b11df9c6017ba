import { firstAgainst, matrixIsComplete, noActionHasReason } from '#kernel/forum/matrix';
import type { Conclusion, Intake, RuleAnswer } from '#kernel/forum/rules';
import { refuse } from '#kernel/outcome';

/** Help one can say no to: nothing begins before those involved have agreed, however urgent (LIE-R54). */
export const mayTakeIn = (intake: Intake): RuleAnswer =>
  intake.kind === 'system' || intake.consented ? null : refuse('forum.consent-missing');

/** The team may decline, and says why: whoever sent it must know what to do next. */
const declinesWithReason = (conclusion: Conclusion): RuleAnswer =>
  conclusion.outcome === 'declined' && !conclusion.reason?.trim()
    ? refuse('forum.reason-missing', { fields: [{ path: 'reason', code: 'required' }] })
    : null;

export const mayConclude = firstAgainst(declinesWithReason, matrixIsComplete, noActionHasReason);
