import type { At } from '../at.js';
import type { EscalationId, OfficeId } from '../ids.js';
import { isRefusal, refuse, type Outcome } from '../outcome.js';
import { openEscalation, type Climb, type EscalationRow } from '../escalation/escalation.js';
import type { ActionChange, ActionView } from './action.js';
import { isOwed } from './action.states.js';
import { moveAction } from './transition.js';

/** Owed after its day. The day itself is in time. */
export const isOverdue = (action: Pick<ActionView, 'state' | 'dueOn'>, today: string): boolean =>
  isOwed(action.state) && action.dueOn < today;

/** The actions that nobody did in time. */
export const overdueOn = <Action extends Pick<ActionView, 'state' | 'dueOn'>>(
  actions: readonly Action[],
  today: string,
): Action[] => actions.filter((action) => isOverdue(action, today));

export interface OverdueClimb {
  readonly escalation: EscalationId;
  /** The office at the end of the pack's edges above the forum; null where the pack has none. */
  readonly toOffice: OfficeId | null;
  /** Working days the office has to answer: the municipality's choice. */
  readonly respondWithin: number;
}

export interface OverdueEscalated {
  readonly action: ActionChange;
  readonly escalation: EscalationRow;
}

const climbOf = (action: ActionView, input: OverdueClimb, toOffice: OfficeId): Climb => ({
  id: input.escalation,
  reason: 'action-overdue',
  level: action.level,
  fromForum: action.forum,
  toOffice,
  action: action.id,
  referral: action.referral ?? null,
  respondWithin: input.respondWithin,
});

/**
 * Lifts what nobody did in time to the inbox of the office above, with a day to answer by. Once per action.
 * @returns refusals `action.not-overdue`, `action.escalated`, `escalation.no-edge`
 */
export const escalateOverdue = (
  action: ActionView,
  input: OverdueClimb,
  at: At,
): Outcome<OverdueEscalated> => {
  if (!isOverdue(action, at.today)) return refuse('action.not-overdue');
  if (action.escalatedOn != null) return refuse('action.escalated');
  if (input.toOffice == null) return refuse('escalation.no-edge');
  const sets = { escalatedOn: at.today };
  const step = moveAction(
    action,
    { by: 'action.escalate-overdue', to: action.state, told: 'escalated', sets },
    at,
  );
  if (isRefusal(step)) return step;
  const opened = openEscalation(climbOf(action, input, input.toOffice), at);
  return {
    change: { action: step.change, escalation: opened.change },
    facts: [...step.facts, ...opened.facts],
  };
};
