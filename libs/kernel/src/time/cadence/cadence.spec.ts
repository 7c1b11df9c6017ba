import { describe, expect, it } from '@jest/globals';
import type { Cadence } from './cadence.js';
import { cadenceMistakes, isCadence } from './cadence.js';
import { demandOf } from './demand.js';
import { explain } from './explain.js';

const melhus: readonly Cadence[] = [
  { every: 'month', fixed: true },
  { timesPer: 'month', min: 2, max: 4 },
  { timesPer: 'year', count: 4, extra: 'on-demand', fixed: true },
  { timesPer: 'half-year', count: 2 },
  { when: 'on-demand' },
  { when: 'per-case' },
];

describe('a cadence', () => {
  it('says everything Melhus says, also after a journey through JSON', () => {
    for (const cadence of melhus) {
      expect(cadenceMistakes(cadence)).toEqual([]);
      expect(isCadence(JSON.parse(JSON.stringify(cadence)))).toBe(true);
    }
  });

  it('asks for meetings in numbers', () => {
    expect(melhus.map(demandOf)).toEqual([
      { unit: 'month', min: 1, max: 1 },
      { unit: 'month', min: 2, max: 4 },
      { unit: 'year', min: 4, max: null },
      { unit: 'half-year', min: 2, max: 2 },
      null,
      null,
    ]);
  });

  it('takes the rhythms, bands and words of the other plans', () => {
    const asked: readonly (readonly [Cadence, unknown])[] = [
      [
        { every: '3 weeks', about: true },
        { rhythm: 'week', every: 3, tolerance: 1 },
      ],
      [{ every: '2 months' }, { rhythm: 'month', every: 2, tolerance: 0 }],
      [
        { timesPer: 'year', count: 8, about: true },
        { unit: 'year', min: 7, max: 9 },
      ],
      [
        { timesPer: 'year', min: 2 },
        { unit: 'year', min: 2, max: null },
      ],
      [
        { every: 'half-year', acute: 'same-duties' },
        { unit: 'half-year', min: 1, max: 1 },
      ],
      [{ when: 'transition', where: 'follows-the-child' }, null],
    ];
    for (const [cadence, demand] of asked) {
      expect(cadenceMistakes(cadence)).toEqual([]);
      expect(demandOf(cadence)).toEqual(demand);
    }
  });

  it('explains itself by a text key and values, never by words', () => {
    expect(melhus.map(explain)).toEqual([
      { key: 'cadence.month.count', values: { count: 1 } },
      { key: 'cadence.month.between', values: { min: 2, max: 4 } },
      { key: 'cadence.year.count-and-on-demand', values: { count: 4 } },
      { key: 'cadence.half-year.count', values: { count: 2 } },
      { key: 'cadence.on-demand', values: {} },
      { key: 'cadence.per-case', values: {} },
    ]);
  });

  it.each([
    ['twice', '', 'not-an-object'],
    [{}, '', 'missing'],
    [{ every: 'fortnight' }, 'every', 'not-allowed'],
    [{ every: 'month', often: true }, 'often', 'unknown-key'],
    [{ timesPer: 'month' }, 'max', 'missing'],
    [{ timesPer: 'month', min: 4, max: 2 }, 'min', 'min-over-max'],
    [{ timesPer: 'year', count: 2.5 }, 'count', 'not-allowed'],
    [{ timesPer: 'year', count: 4, extra: 'often' }, 'extra', 'not-allowed'],
    [{ every: '1 weeks' }, 'every', 'not-allowed'],
    [{ every: 'month', before: { forum: 'slt', minDays: 9, maxDays: 2 } }, 'before', 'not-allowed'],
    [{ every: 'month', joint: { forum: 'arena' } }, 'joint', 'not-allowed'],
    [{ when: 'sometimes' }, 'when', 'not-allowed'],
  ])('%j is refused with the place, a code and what is allowed', (given, path, code) => {
    const [first] = cadenceMistakes(given);
    expect(first).toMatchObject({ path, code });
    expect(first?.allowed.length).toBeGreaterThan(0);
    expect(isCadence(given)).toBe(false);
  });
});
