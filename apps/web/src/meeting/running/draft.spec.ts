import { describe, expect, it } from '@jest/globals';
import type { AgendaItemLine } from '#contract/agenda-item';
import { bodyOf, draftOf, gapsOf, newMeasure, type ItemDraft } from './draft.js';

const aCase = {
  type: 'case',
  outcome: null,
  childView: 'Vil ha en fast voksen',
  childViewMissingReason: null,
  bestInterests: null,
  dissent: null,
  leadService: null,
} as AgendaItemLine;
const told: AgendaItemLine = { ...aCase, type: 'inform' };
const whole = {
  ...newMeasure('1'),
  goal: 'Trygg ankomst',
  what: 'Møter ved inngangen',
  person: 'p',
  service: 's',
  dueOn: '2026-12-01',
  evaluateOn: '2026-12-20',
};
const draft = (part: Partial<ItemDraft>): ItemDraft => ({ ...draftOf(aCase), ...part });
const missing = (item: AgendaItemLine, part: Partial<ItemDraft>): string[] =>
  gapsOf(item, draft(part)).map(({ path }) => path);

describe('before an item can end', () => {
  it('a case has an outcome, and what is only told has none', () => {
    expect(missing(aCase, {})).toEqual(['outcome']);
    expect(missing(told, {})).toEqual([]);
  });

  it('«no action» says why', () => {
    expect(missing(aCase, { outcome: 'no-action' })).toEqual(['reason']);
    expect(missing(aCase, { outcome: 'no-action', reason: 'Er hjulpet' })).toEqual([]);
  });

  it('every cell of a measure is filled in, and one of the services leads', () => {
    expect(missing(aCase, { outcome: 'measures' })).toEqual(['measures']);
    const measures = [{ ...whole, evaluateOn: '' }];
    expect(missing(aCase, { outcome: 'measures', measures })).toEqual([
      'leadService',
      'measures.0.evaluateOn',
    ]);
    expect(missing(aCase, { outcome: 'measures', measures: [whole], leadService: 's' })).toEqual(
      [],
    );
  });

  it('the child is heard, or it is said why not', () => {
    expect(missing(aCase, { outcome: 'advice', childView: ' ' })).toEqual([
      'childViewMissingReason',
    ]);
  });

  it('a case that goes back has advice and a day', () => {
    expect(missing(aCase, { outcome: 'return' })).toEqual(['advice', 'tryUntil']);
  });
});

describe('what is sent', () => {
  it('has null for what is empty, and no measures where none are to be done', () => {
    const body = bodyOf(draft({ outcome: 'no-action', reason: ' Er hjulpet ', measures: [whole] }));
    expect(body).toMatchObject({ reason: 'Er hjulpet', measures: [], leadService: null });
  });
});
