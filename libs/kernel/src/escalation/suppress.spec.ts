import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppress, suppressPart, type Cell, type Shown } from './suppress.js';

const counts = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 })
  .map((list) => Object.fromEntries(list.map((count, index) => [`forum-${index}`, count])));

/** What a reader who subtracts can know of a cell: written apart from the rule, by trying every possibility. */
const possible = (cell: Cell): number[] => {
  if (typeof cell === 'number') return [cell];
  return cell === 'under-5' ? [1, 2, 3, 4] : Array.from({ length: 200 }, (_, index) => index + 5);
};

const sums = (cells: readonly Cell[]): Set<number> =>
  cells.reduce<Set<number>>(
    (known, cell) =>
      new Set([...known].flatMap((sum) => possible(cell).map((count) => sum + count))),
    new Set([0]),
  );

const derivable = ({ cells, total }: Shown<string>, key: string): number[] => {
  const cell = cells[key];
  if (cell === undefined) return [];
  const others = sums(
    Object.keys(cells)
      .filter((other) => other !== key)
      .map((other) => cells[other] ?? 0),
  );
  return possible(cell).filter((count) => typeof total !== 'number' || others.has(total - count));
};

describe('small cells', () => {
  it('show one to four as under 5, zero as zero and the rest as they are', () => {
    expect(suppress({ a: 0, b: 5, c: 12 })).toEqual({ cells: { a: 0, b: 5, c: 12 }, total: 17 });
    expect(suppress({ a: 4, b: 0, c: 12 }).cells).toMatchObject({ a: 'under-5', b: 0 });
  });

  it('hide the smallest sufficient other cell, so that subtraction does not tell', () => {
    expect(suppress({ a: 2, b: 20, c: 9 })).toEqual({
      cells: { a: 'under-5', b: 20, c: 'hidden' },
      total: 31,
    });
  });

  it('hide the total where no other cell can help', () => {
    expect(suppress({ a: 2, b: 0 })).toEqual({ cells: { a: 'under-5', b: 0 }, total: 'hidden' });
  });

  it('leave every small cell anything from one to four to whoever subtracts', () => {
    fc.assert(
      fc.property(counts, (table) => {
        const shown = suppress(table);
        for (const key of Object.keys(table).filter((each) => shown.cells[each] === 'under-5')) {
          expect(derivable(shown, key)).toEqual([1, 2, 3, 4]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never show a number that is not so, and none from one to four', () => {
    fc.assert(
      fc.property(counts, (table) => {
        const { cells } = suppress(table);
        for (const [key, count] of Object.entries(table)) {
          const cell = cells[key];
          expect(cell === 'under-5').toBe(count > 0 && count < 5);
          if (typeof cell === 'number') expect(cell).toBe(count);
        }
      }),
    );
  });

  it('hide a part whose rest is small: ten overdue of twelve open', () => {
    expect(suppressPart(10, 12)).toEqual({ part: 'hidden', whole: 12 });
    expect(suppressPart(2, 30)).toEqual({ part: 'under-5', whole: 30 });
    expect(suppressPart(0, 3)).toEqual({ part: 0, whole: 'under-5' });
  });
});
