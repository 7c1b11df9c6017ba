import { describe, expect, it } from '@jest/globals';
import { named, tuesday } from '../../../../tests/support/case-builders.js';
import { anItem } from '../../../../tests/support/meeting-builders.js';
import type { ForumId, ServiceId } from '../ids.js';
import { isRefusal, refuse } from '../outcome.js';
import {
  concludeItem,
  type ConcludedWhere,
  type ItemConclusion,
  type Measure,
} from './conclude-item.js';

const refused = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);
const pps = named<ServiceId>('pps');
const forum = named<ForumId>('joint-team');

describe('concluding an item', () => {
  const measure: Measure = {
    goal: 'In class every morning',
    what: 'Meet her at the gate',
    person: named('kari'),
    service: pps,
    dueOn: '2026-09-30',
    evaluateOn: '2026-11-30',
    lead: true,
  };
  const open = anItem({ state: 'open' });
  const where: ConcludedWhere = {
    forum,
    outcomes: ['measures', 'advice', 'return', 'no-action'],
    rules: {},
    familyTakesPart: true,
    consented: true,
    decidedByLead: true,
    at: tuesday,
  };
  const input = (more: Partial<ItemConclusion> = {}): ItemConclusion => ({
    version: 1,
    outcome: 'measures',
    reason: null,
    measures: [measure],
    childView: 'She likes maths',
    ...more,
  });
  const code = (more: Partial<ItemConclusion>) => refused(concludeItem(open, input(more), where));

  it('writes down who leads, and hands on the measures', () => {
    expect(concludeItem(open, input(), where)).toMatchObject({
      change: {
        item: { state: 'concluded', outcome: 'measures', leadService: 'pps' },
        meeting: { currentItem: null },
        measures: [measure],
      },
      facts: [{ name: 'agenda-item.concluded', level: 'individual', referral: 'case-1' }],
    });
  });

  it.each(['goal', 'person', 'service', 'dueOn', 'evaluateOn'] as const)(
    'does not end a case while a measure lacks its %s [MEL-R13]',
    (cell) => {
      expect(
        concludeItem(open, input({ measures: [{ ...measure, [cell]: null }] }), where),
      ).toMatchObject({
        refused: 'forum.matrix-incomplete',
        fields: [{ path: `matrix.0.${cell}` }],
      });
    },
  );

  it('has exactly one leading service (R-109, BAE-R77)', () => {
    expect(code({ measures: [measure, measure] })).toBe('forum.lead-service');
    expect(code({ measures: [{ ...measure, lead: false }] })).toBe('forum.lead-service');
  });

  it('cannot end without an outcome, and «no action» has a reason (R-091)', () => {
    expect(code({ outcome: null })).toBe('agenda-item.outcome-missing');
    expect(code({ outcome: 'no-action', measures: [] })).toBe('forum.reason-missing');
    expect(code({ outcome: 'no-action', measures: [], reason: 'Already helped' })).toBeNull();
    expect(code({ outcome: 'forward', measures: [] })).toBe('agenda-item.outcome-unknown');
  });

  it('holds the child’s view, or why the child was not asked (R-092, R-139, LIL-R41, LIL-R42)', () => {
    expect(code({ childView: ' ' })).toBe('forum.voice-missing');
    expect(code({ childView: null, childViewReason: 'Two years old' })).toBeNull();
  });

  it('has one winner: the other is told what it ended with', () => {
    const ended = anItem({ state: 'concluded', outcome: 'advice', version: 2 });
    expect(concludeItem(ended, input(), where)).toMatchObject({
      refused: 'agenda-item.state',
      current: { outcome: 'advice', version: 2 },
    });
    expect(refused(concludeItem({ ...open, version: 2 }, input(), where))).toBe('version.stale');
  });

  it('notes what is only told, and asks the kind’s own rule', () => {
    const told = anItem({ type: 'inform', referral: null, state: 'open' });
    expect(concludeItem(told, input({ outcome: null, measures: [] }), where)).toMatchObject({
      change: { item: { outcome: 'noted' } },
      facts: [{ level: 'system' }],
    });
    const strict = { ...where, rules: { mayConclude: () => refuse('forum.head-decides') } };
    expect(refused(concludeItem(open, input(), strict))).toBe('forum.head-decides');
  });
});
