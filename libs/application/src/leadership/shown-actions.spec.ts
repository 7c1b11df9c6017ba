import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionCount } from '#persistence/views/leadership.queries';
import { shownActions } from './shown-actions.js';

const of = (kind: string, ...counts: readonly (readonly [number, number])[]): ActionCount[] =>
  counts.map(([open, overdue], at) => ({
    forum: { id: `${kind}-${at}`, name: { nb: `${kind} ${at}` }, kind },
    level: 'system',
    open,
    overdue,
  }));
const isNumber = (cell: unknown): cell is number => typeof cell === 'number';
const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);

const anyForum = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .map(([open, overdue]) => [open, Math.min(open, overdue)] as const);

describe('counts of actions for leadership', () => {
  it('show large numbers as they are', () => {
    const { kinds, forums } = shownActions(of('a', [20, 8], [30, 9]));
    expect(kinds).toEqual([{ kind: 'a', level: 'system', open: 50, overdue: 17 }]);
    expect(forums.map(({ open, overdue }) => [open, overdue])).toEqual([
      [20, 8],
      [30, 9],
    ]);
  });

  it('say under 5 for a small kind, and nothing of its forums', () => {
    const { kinds, forums } = shownActions(of('a', [2, 1], [1, 0]));
    expect(kinds).toMatchObject([{ open: 'under-5', overdue: 'under-5' }]);
    expect(forums.every(({ open }) => open === 'hidden')).toBe(true);
  });

  it('hide overdue where what is left of open would be small', () => {
    expect(shownActions(of('a', [12, 10])).kinds).toMatchObject([{ open: 12, overdue: 'hidden' }]);
  });

  it('never show a number from one to four, and none that is not so', () => {
    fc.assert(
      fc.property(fc.array(anyForum, { minLength: 1, maxLength: 5 }), (counts) => {
        const rows = of('a', ...counts);
        const { kinds, forums } = shownActions(rows);
        const shown = [...kinds, ...forums].flatMap(({ open, overdue }) => [open, overdue]);
        expect(shown.filter(isNumber).filter((count) => count > 0 && count < 5)).toEqual([]);
        forums.forEach(({ open, overdue }, at) => {
          if (isNumber(open)) expect(open).toBe(rows[at]?.open);
          if (isNumber(overdue)) expect(overdue).toBe(rows[at]?.overdue);
        });
      }),
    );
  });

  it('never leave one small number to be had by subtracting the forums from their kind', () => {
    fc.assert(
      fc.property(fc.array(anyForum, { minLength: 1, maxLength: 5 }), (counts) => {
        const { kinds, forums } = shownActions(of('a', ...counts));
        for (const column of ['open', 'overdue'] as const) {
          const whole = kinds[0]?.[column];
          const hidden = counts.filter((_, at) => !isNumber(forums[at]?.[column]));
          if (!isNumber(whole) || hidden.length !== 1) continue;
          const shown = sum(forums.map((row) => row[column]).filter(isNumber));
          expect(whole - shown === 0 || whole - shown > 4).toBe(true);
        }
      }),
    );
  });
});
