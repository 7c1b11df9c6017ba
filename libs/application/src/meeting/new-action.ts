import type { NewAction } from '#kernel/action/assign';
import { Action } from '#persistence/action/action.row';
import type { Store } from '../store.js';

/** Writes a measure as the rule made it. */
export const createAction = ({ em, actor }: Store, action: NewAction): Action =>
  em.create(Action, {
    ...action,
    owner: actor.owner,
    referral: action.referral ?? null,
    agendaItem: action.agendaItem ?? null,
    service: action.service ?? null,
    person: action.person ?? null,
    evaluateOn: action.evaluateOn ?? null,
    lateReason: null,
    outcomeNote: null,
    escalatedOn: null,
  });
