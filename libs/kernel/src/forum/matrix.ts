import { refuse } from '../outcome.js';
import type { Conclusion, MatrixRow, RuleAnswer } from './rules.js';

const said = (text: string | null) => text !== null && text.trim() !== '';

const gapsOf = (row: MatrixRow): string[] => [
  ...(said(row.goal) ? [] : ['goal']),
  ...(row.person ? [] : ['person']),
  ...(row.service ? [] : ['service']),
  ...(row.dueOn ? [] : ['dueOn']),
  ...(row.evaluateOn ? [] : ['evaluateOn']),
];

/** The empty cells of a responsibility matrix, as paths: `matrix.0.dueOn`. */
export const matrixGaps = (matrix: readonly MatrixRow[]): string[] =>
  matrix.flatMap((row, index) => gapsOf(row).map((cell) => `matrix.${index}.${cell}`));

/** "No action" is an outcome, and it has a reason (DOMAIN §8). */
export const noActionHasReason = (conclusion: Conclusion): RuleAnswer =>
  conclusion.outcome === 'no-action' && !said(conclusion.reason)
    ? refuse('forum.reason-missing', { fields: [{ path: 'reason', code: 'required' }] })
    : null;

/**
 * A case ends with every role and task allocated in writing: each measure has goal, person, service, deadline and evaluation,
 * and exactly one service leads (MEL-R13; DOMAIN §4). Outcomes without measures need none of it.
 */
export const matrixIsComplete = (conclusion: Conclusion): RuleAnswer => {
  if (conclusion.type !== 'case' || conclusion.outcome !== 'measures') return null;
  const gaps = matrixGaps(conclusion.matrix);
  if (conclusion.matrix.length === 0) gaps.push('matrix');
  if (gaps.length > 0) {
    return refuse('forum.matrix-incomplete', {
      fields: gaps.map((path) => ({ path, code: 'required' })),
    });
  }
  const leads = conclusion.matrix.filter((row) => row.lead).length;
  return leads === 1
    ? null
    : refuse('forum.lead-service', {
        fields: [{ path: 'matrix', code: 'one-lead' }],
        values: { leads },
      });
};

/** Whoever is not at the table has agreed to being spoken of (MEL-R04, MEL-R15). */
export const familyHasAgreed = (conclusion: Conclusion): RuleAnswer =>
  conclusion.type === 'case' && !conclusion.familyTakesPart && !conclusion.consented
    ? refuse('forum.consent-missing')
    : null;

/** The child's view is written down, or why it is not. */
export const childIsHeard = (conclusion: Conclusion): RuleAnswer =>
  conclusion.type === 'case' && !conclusion.voiceHeard
    ? refuse('forum.voice-missing', { fields: [{ path: 'childView', code: 'required' }] })
    : null;

/** The first rule with something against it. */
export const firstAgainst =
  <Question>(...rules: readonly ((question: Question) => RuleAnswer)[]) =>
  (question: Question): RuleAnswer => {
    for (const rule of rules) {
      const answer = rule(question);
      if (answer !== null) return answer;
    }
    return null;
  };
