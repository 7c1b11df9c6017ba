import { describe, expect, it } from '@jest/globals';
import { aConclusion, aRow } from '../../../../tests/support/forum-questions.js';
import { matrixGaps, matrixIsComplete, noActionHasReason } from './matrix.js';

describe('the responsibility matrix', () => {
  it('names every empty cell', () => {
    expect(matrixGaps([aRow(), aRow({ goal: ' ', dueOn: null })])).toEqual([
      'matrix.1.goal',
      'matrix.1.dueOn',
    ]);
  });

  it('asks for one leading service, no more and no fewer', () => {
    expect(matrixIsComplete(aConclusion({ matrix: [aRow({ lead: false })] }))).toMatchObject({
      refused: 'forum.lead-service',
      values: { leads: 0 },
    });
  });

  it('is not asked for where nothing is to be done', () => {
    expect(matrixIsComplete(aConclusion({ outcome: 'advice', matrix: [] }))).toBeNull();
    expect(matrixIsComplete(aConclusion({ type: 'discuss', matrix: [] }))).toBeNull();
  });

  it('takes no action for an outcome, with a reason', () => {
    expect(
      noActionHasReason(aConclusion({ outcome: 'no-action', reason: 'Løst i klassen.' })),
    ).toBeNull();
  });
});
