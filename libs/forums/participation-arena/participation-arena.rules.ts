import { firstAgainst, noActionHasReason } from '#kernel/forum/matrix';
import type { Conclusion, RuleAnswer } from '#kernel/forum/rules';
import { neverPersons } from '#kernel/forum/wall';
import { refuse } from '#kernel/outcome';

/** Pupils are listened to and taken into counsel (LIL-R24): an answer to them is in words. */
const answersInWords = (conclusion: Conclusion): RuleAnswer =>
  conclusion.outcome === 'answer' && !conclusion.reason?.trim()
    ? refuse('forum.reason-missing', { fields: [{ path: 'reason', code: 'required' }] })
    : null;

export const mayConclude = firstAgainst(answersInWords, noActionHasReason);

export const mayWrite = neverPersons;
