import { describe, expect, it } from '@jest/globals';
import { named, on, tuesday } from '../../../../tests/support/case-builders.js';
import { anAction } from '../../../../tests/support/meeting-builders.js';
import type { EscalationId, OfficeId } from '../ids.js';
import { isRefusal } from '../outcome.js';
import { actionStateNames, actionStates, isOwed } from './action.states.js';
import { assignAction, type Assignment } from './assign.js';
import { escalateOverdue, overdueOn } from './overdue.js';
import {
  acceptAction,
  completeAction,
  disputeAction,
  dropAction,
  postponeAction,
  startAction,
} from './respond.js';

const refused = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);
const measure: Assignment = {
  id: named('action-1'),
  forum: named('joint-team'),
  referral: named('case-1'),
  agendaItem: named('item-1'),
  goal: 'She is in class every morning',
  what: null,
  service: named('pps'),
  person: named('ola'),
  dueOn: '2026-09-30',
  evaluateOn: '2026-11-30',
};
const late = on('2026-10-01', null);

describe('an action', () => {
  it('is assigned with goal, owner and day; a measure of a case also with service and evaluation (R-113)', () => {
    const empty = { goal: null, service: null, person: null, dueOn: null, evaluateOn: null };
    expect(assignAction({ ...measure, ...empty }, tuesday)).toMatchObject({
      refused: 'action.incomplete',
      fields: ['goal', 'person', 'dueOn', 'service', 'evaluateOn'].map((path) => ({ path })),
    });
    expect(refused(assignAction({ ...measure, dueOn: '2026-09-07' }, tuesday))).toBe(
      'action.due-past',
    );
  });

  it('stays in its case, or streams up when it has none', () => {
    const all = { ...measure, referral: null, service: null, evaluateOn: null };
    expect(assignAction(all, tuesday)).toMatchObject({
      change: { level: 'system', response: 'waiting' },
      facts: [{ name: 'action.assigned', level: 'system' }, { name: 'forum.counted' }],
    });
  });

  it('is accepted by beginning, and disputed with a reason', () => {
    expect(acceptAction(anAction(), tuesday)).toMatchObject({ change: { response: 'accepted' } });
    expect(startAction(anAction(), tuesday)).toMatchObject({
      change: { state: 'started', response: 'accepted' },
    });
    expect(refused(disputeAction(anAction(), { reason: '' }, tuesday))).toBe(
      'action.reason-missing',
    );
    expect(disputeAction(anAction(), { reason: 'Not ours' }, tuesday)).toMatchObject({
      change: { state: 'open', response: 'disputed' },
    });
  });

  it('says why when it is done late', () => {
    const ended = { version: 1, note: 'Went well' };
    expect(refused(completeAction(anAction(), ended, late))).toBe('action.late-reason-missing');
    expect(completeAction(anAction(), { ...ended, lateReason: 'Illness' }, late)).toMatchObject({
      change: { state: 'done', lateReason: 'Illness', doneAt: late.now },
      facts: [{ name: 'action.completed', from: 'open', to: 'done' }, { name: 'forum.counted' }],
    });
    expect(refused(completeAction(anAction({ version: 2 }), ended, tuesday))).toBe('version.stale');
  });

  it('is postponed to a later day with a reason only', () => {
    const later = { dueOn: '2026-10-15', reason: 'Illness' };
    expect(postponeAction(anAction(), later, tuesday)).toMatchObject({
      change: { dueOn: '2026-10-15', lateReason: 'Illness' },
    });
    expect(refused(postponeAction(anAction(), { ...later, dueOn: '2026-09-30' }, tuesday))).toBe(
      'action.due-not-later',
    );
  });

  it('has nothing left to do when it is done or dropped', () => {
    for (const state of actionStateNames.filter((name) => !isOwed(name))) {
      expect(actionStates[state]).toEqual([]);
      expect(refused(dropAction(anAction({ state }), { reason: 'x' }, tuesday))).toBe(
        'action.state',
      );
    }
  });
});

describe('an overdue action', () => {
  const climb = {
    escalation: named<EscalationId>('escalation-1'),
    toOffice: named<OfficeId>('unit-leader'),
    respondWithin: 5,
  };

  it('is one that is owed after its day; the day itself is in time', () => {
    const actions = actionStateNames.map((state) => anAction({ state }));
    expect(overdueOn(actions, '2026-09-30')).toEqual([]);
    expect(overdueOn(actions, '2026-10-01').map(({ state }) => state)).toEqual(['open', 'started']);
  });

  it('climbs once to the inbox of the office above, with a day to answer by', () => {
    expect(escalateOverdue(anAction(), climb, late)).toMatchObject({
      change: {
        action: { state: 'open', escalatedOn: '2026-10-01' },
        escalation: { toOffice: 'unit-leader', respondBy: '2026-10-08', state: 'open' },
      },
      facts: [
        { name: 'action.escalated', level: 'individual' },
        { name: 'forum.counted' },
        { name: 'escalation.raised', level: 'individual', referral: 'case-1' },
      ],
    });
    const again = anAction({ escalatedOn: '2026-10-01' });
    expect(refused(escalateOverdue(again, climb, late))).toBe('action.escalated');
  });

  it('goes nowhere without an edge of the pack, nor before it is late', () => {
    expect(refused(escalateOverdue(anAction(), { ...climb, toOffice: null }, late))).toBe(
      'escalation.no-edge',
    );
    expect(refused(escalateOverdue(anAction(), climb, tuesday))).toBe('action.not-overdue');
  });
});
