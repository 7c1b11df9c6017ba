import { firstAgainst, matrixIsComplete, noActionHasReason } from '#kernel/forum/matrix';
import type { Intake, RuleAnswer } from '#kernel/forum/rules';
import { refuse } from '#kernel/outcome';

/** A case is lifted on when the unit has worked with it over time and is still worried (LIE-R47); urgency goes first. */
export const mayTakeIn = (intake: Intake): RuleAnswer =>
  intake.urgent || intake.waivedTried || intake.triedMeasures > 0
    ? null
    : refuse('referral.tried-missing', { fields: [{ path: 'tried', code: 'required' }] });

/** What is sent on or back carries who does what. */
export const mayConclude = firstAgainst(matrixIsComplete, noActionHasReason);
