import { describe, expect, it } from '@jest/globals';
import type { ForumQuestion } from '#contract/forum-questions';
import { valueSchema } from '#contract/setting-values';
import type { Setting } from '#kernel/forum/settings';
import { emptyOf, fieldsOf, valueOf } from './answer-model.js';

const known = {
  offices: [{ key: 'principal', name: { nb: 'Rektor' } }],
  services: [{ key: 'pps', name: { nb: 'PPT' } }],
};
const asked = (
  type: ForumQuestion['type'],
  of: string[] = [],
  [min, max]: readonly [number | null, number | null] = [null, null],
): ForumQuestion => ({
  ...{ setting: 'x', type, of, min, max, open: true, value: null, offered: null },
});

describe('an answer to what the plan leaves open', () => {
  it.each([
    [asked('yes-no'), { value: 'no' }, false],
    [asked('choice', ['always', 'on-wish']), { value: 'on-wish' }, 'on-wish'],
    [asked('working-days', [], [1, 30]), { value: '5' }, 5],
    [asked('chair'), { kind: 'office', office: 'principal' }, { office: 'principal' }],
    [asked('chair'), { kind: 'permanent', service: 'pps' }, { permanent: { service: 'pps' } }],
    [
      asked('chair'),
      { kind: 'elected', term: '12', rotates: 'yes' },
      { elected: { termMonths: 12, rotates: true } },
    ],
    [asked('seat'), { kind: 'service', service: 'pps', office: 'principal' }, { service: 'pps' }],
    [asked('convener'), { kind: 'role', role: 'chair' }, { role: 'chair' }],
    [
      asked('slot'),
      { weekday: 'tuesday', week: '', starts: '13:00', minutes: '90', place: ' Rådhuset ' },
      { weekday: 'tuesday', starts: '13:00', minutes: 90, place: 'Rådhuset' },
    ],
    [asked('ages'), { from: '6', to: '12' }, { from: 6, to: 12 }],
    [asked('clocks', ['claim', 'answer']), { claim: '3', answer: '10' }, { claim: 3, answer: 10 }],
    [asked('cadence'), { kind: 'every', every: '2 months' }, { every: '2 months' }],
    [
      asked('cadence'),
      { kind: 'times', per: 'half-year', count: '2' },
      { timesPer: 'half-year', count: 2 },
    ],
    [asked('cadence'), { kind: 'when', when: 'on-demand' }, { when: 'on-demand' }],
  ])('is of the shape the server takes: %j', (question, typed, value) => {
    expect(emptyOf(fieldsOf(question, typed, known), typed)).toEqual([]);
    expect(valueOf(question, typed)).toEqual(value);
    const setting = { ...question, required: true } as unknown as Setting;
    expect(valueSchema(setting).safeParse(value).success).toBe(true);
  });

  it('is not sent while something is missing, and the first choice decides what is asked next', () => {
    const names = (typed: Record<string, string>) =>
      fieldsOf(asked('chair'), typed, known).map(({ name }) => name);
    expect(names({})).toEqual(['kind']);
    expect(names({ kind: 'elected' })).toEqual(['kind', 'term', 'rotates']);
    expect(emptyOf(fieldsOf(asked('chair'), {}, known), {})).toEqual(['kind']);
  });
});
