import type { ActionId, AgendaItemId, ForumId, PersonId, ReferralId, ServiceId } from '../ids.js';
import type { Level } from '../outcome.js';
import type { ActionState } from './action.states.js';

export const actionResponses = ['waiting', 'accepted', 'disputed'] as const;
export type ActionResponse = (typeof actionResponses)[number];

/** Tiltak: who does what by when. A measure of a case stays in the case. Days are `YYYY-MM-DD`. */
export interface ActionView {
  readonly id: ActionId;
  readonly forum: ForumId;
  readonly level: Level;
  readonly referral?: ReferralId | null;
  readonly agendaItem?: AgendaItemId | null;
  readonly goal: string;
  readonly what: string;
  readonly service?: ServiceId | null;
  readonly person?: PersonId | null;
  readonly dueOn: string;
  readonly evaluateOn?: string | null;
  readonly state: ActionState;
  readonly response: ActionResponse;
  readonly lateReason?: string | null;
  readonly outcomeNote?: string | null;
  readonly escalatedOn?: string | null;
  readonly version: number;
}

/** The fields a deed sets. */
export type ActionChange = Partial<{
  state: ActionState;
  response: ActionResponse;
  dueOn: string;
  lateReason: string;
  outcomeNote: string | null;
  escalatedOn: string;
  doneAt: Date;
}>;
