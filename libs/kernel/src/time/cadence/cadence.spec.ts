import { describe, expect, it } from '@jest/globals';
import { isUnsettled } from '../../forum/settings.js';
import { answerMistakes, isEveryMeeting, isUndecided } from './answers.js';
import type { Cadence } from './cadence.js';
import { cadenceMistakes, isCadence } from './cadence.js';
import { demandOf } from './demand.js';

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

  it('takes the rhythms, bands and words of the other plans (R-016)', () => {
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
    [{ every: 'meeting' }, 'every', 'not-allowed'],
    [{ every: 'month', after: { forum: 'slt', minDays: -1 } }, 'after', 'not-allowed'],
    [{ when: 'follows' }, 'after', 'missing'],
    [{ when: 'on-demand', fixed: true }, 'fixed', 'clashes-with-when'],
    [{ when: 'once', extra: 'on-demand' }, 'extra', 'clashes-with-when'],
    [{ when: 'follows', after: { forum: 'slt' }, about: true }, 'about', 'clashes-with-when'],
    [{ timesPer: 'month', count: 32 }, 'count', 'too-often'],
    [{ timesPer: 'month', min: 2, max: 40 }, 'max', 'too-often'],
    [{ timesPer: 'year', count: 61 }, 'count', 'not-allowed'],
    [{ every: '3 weeks', about: 3 }, 'about', 'about-too-wide'],
    [{ timesPer: 'year', count: 4, about: 4 }, 'about', 'about-too-wide'],
    [
      { timesPer: 'year', count: 4, joint: { forum: 'arena', count: 5 } },
      'joint',
      'joint-over-count',
    ],
    [{ every: 'month', joint: { forum: 'arena', count: 13 } }, 'joint', 'joint-over-count'],
  ])('%j is refused with the place, a code and what is allowed', (given, path, code) => {
    const [first] = cadenceMistakes(given);
    expect(first).toMatchObject({ path, code });
    expect(first?.allowed.length).toBeGreaterThan(0);
    expect(isCadence(given)).toBe(false);
  });

  it('may go with a number of joint meetings the year has room for', () => {
    expect(
      cadenceMistakes({ timesPer: 'half-year', count: 2, joint: { forum: 'arena', count: 4 } }),
    ).toEqual([]);
  });

  it('is «every meeting» for an item, never for a forum', () => {
    const said = { every: 'meeting' };
    expect([isEveryMeeting(said), isCadence(said)]).toEqual([true, false]);
    expect(isEveryMeeting({ every: 'meeting', fixed: true })).toBe(false);
  });

  it('may stand between options, and is open until one is chosen', () => {
    const said = { options: [{ timesPer: 'year', min: 3, max: 4 }, { every: 'month' }] };
    expect([isUndecided(said), isUnsettled(said), isCadence(said)]).toEqual([true, true, false]);
  });

  it.each([
    [{ options: [{ every: 'month' }] }, 'options', 'missing'],
    [{ options: [{ every: 'month' }, { every: 'noon' }] }, 'options.1.every', 'not-allowed'],
    [{ options: [{ every: 'month' }, 'often'] }, 'options.1', 'not-an-object'],
    [{ options: [], fixed: true }, 'fixed', 'unknown-key'],
  ])('%j is no set of options', (given, path, code) => {
    expect(answerMistakes(given)[0]).toMatchObject({ path, code });
    expect(isUndecided(given)).toBe(false);
  });
});
