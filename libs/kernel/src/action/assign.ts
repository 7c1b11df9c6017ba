import { said, type At } from '../at.js';
import type { ActionId, AgendaItemId, ForumId, PersonId, ReferralId, ServiceId } from '../ids.js';
import { done, refuse, type Outcome } from '../outcome.js';
import type { ActionView } from './action.js';
import { actionFacts } from './transition.js';

/** One thing to be done, as agreed. */
export interface Assignment {
  readonly id: ActionId;
  readonly forum: ForumId;
  readonly referral: ReferralId | null;
  readonly agendaItem: AgendaItemId | null;
  readonly goal: string | null;
  readonly what: string | null;
  readonly service: ServiceId | null;
  readonly person: PersonId | null;
  readonly dueOn: string | null;
  readonly evaluateOn: string | null;
}

/** The row an assignment becomes, owner apart. */
export type NewAction = ActionView & {
  readonly createdAt: Date;
  readonly doneAt: null;
};

const gapsOf = (input: Assignment): string[] => [
  ...(said(input.goal) ? [] : ['goal']),
  ...(input.service == null && input.person == null ? ['person'] : []),
  ...(input.dueOn == null ? ['dueOn'] : []),
  ...(input.referral != null && input.service == null ? ['service'] : []),
  ...(input.referral != null && input.evaluateOn == null ? ['evaluateOn'] : []),
];

/**
 * Gives somebody something to do by a day. A measure of a case is owned by a service too: it stays when the person leaves.
 * @returns refusals `action.incomplete` with the empty fields, `action.due-past`
 */
export const assignAction = (input: Assignment, at: At): Outcome<NewAction> => {
  const gaps = gapsOf(input);
  if (gaps.length > 0 || input.dueOn == null) {
    return refuse('action.incomplete', {
      fields: gaps.map((path) => ({ path, code: 'required' })),
    });
  }
  if (input.dueOn < at.today) {
    return refuse('action.due-past', { fields: [{ path: 'dueOn', code: 'past' }] });
  }
  const level = input.referral == null ? ('system' as const) : ('individual' as const);
  const goal = input.goal ?? '';
  const action: NewAction = {
    ...input,
    level,
    goal,
    what: said(input.what) ? input.what : goal,
    dueOn: input.dueOn,
    state: 'open',
    // Whoever takes it on at the table has said so already.
    response: input.person != null && input.person === at.by ? 'accepted' : 'waiting',
    lateReason: null,
    outcomeNote: null,
    escalatedOn: null,
    createdAt: at.now,
    doneAt: null,
    version: 1,
  };
  return done(action, ...actionFacts(action, { told: 'assigned', from: null, to: 'open' }));
};
