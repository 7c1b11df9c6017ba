import { said, staleness, type At } from '../at.js';
import { refuse, type Outcome } from '../outcome.js';
import type { ActionChange, ActionView } from './action.js';
import { moveAction } from './transition.js';

/** The one who owes it says yes. Refusal `action.state`. */
export const acceptAction = (action: ActionView, at: At): Outcome<ActionChange> =>
  moveAction(
    action,
    { by: 'action.accept', to: 'open', told: 'accepted', sets: { response: 'accepted' } },
    at,
  );

/** The one who owes it says it is not theirs, and why. Refusals `action.reason-missing`, `action.state`. */
export const disputeAction = (
  action: ActionView,
  { reason }: { readonly reason: string },
  at: At,
): Outcome<ActionChange> => {
  if (!said(reason)) {
    return refuse('action.reason-missing', { fields: [{ path: 'reason', code: 'required' }] });
  }
  const sets = { response: 'disputed', outcomeNote: reason } as const;
  return moveAction(action, { by: 'action.dispute', to: action.state, told: 'disputed', sets }, at);
};

/** Begins it; beginning is accepting. Refusal `action.state`. */
export const startAction = (action: ActionView, at: At): Outcome<ActionChange> =>
  moveAction(
    action,
    { by: 'action.start', to: 'started', told: 'started', sets: { response: 'accepted' } },
    at,
  );

/** Done. Whoever does it late says why. Refusals `version.stale`, `action.late-reason-missing`, `action.state`. */
export const completeAction = (
  action: ActionView,
  input: {
    readonly version: number;
    readonly note: string | null;
    readonly lateReason?: string | null;
  },
  at: At,
): Outcome<ActionChange> => {
  const late = action.dueOn < at.today;
  const why = input.lateReason ?? action.lateReason;
  const stale = staleness(action, input.version);
  if (stale !== null) return stale;
  if (late && !said(why)) {
    return refuse('action.late-reason-missing', {
      fields: [{ path: 'lateReason', code: 'required' }],
    });
  }
  const sets = { outcomeNote: input.note, ...(said(why) ? { lateReason: why } : {}) };
  return moveAction(action, { by: 'action.complete', to: 'done', told: 'completed', sets }, at);
};

/** Not to be done after all, and why. Refusals `action.reason-missing`, `action.state`. */
export const dropAction = (
  action: ActionView,
  { reason }: { readonly reason: string },
  at: At,
): Outcome<ActionChange> =>
  said(reason)
    ? moveAction(
        action,
        { by: 'action.drop', to: 'dropped', told: 'dropped', sets: { outcomeNote: reason } },
        at,
      )
    : refuse('action.reason-missing', { fields: [{ path: 'reason', code: 'required' }] });

/**
 * Gives it a later day, with a reason.
 * @returns refusals `action.reason-missing`, `action.due-not-later`, `action.state`
 */
export const postponeAction = (
  action: ActionView,
  input: { readonly dueOn: string; readonly reason: string },
  at: At,
): Outcome<ActionChange> => {
  if (!said(input.reason)) {
    return refuse('action.reason-missing', { fields: [{ path: 'reason', code: 'required' }] });
  }
  if (input.dueOn <= action.dueOn || input.dueOn < at.today) {
    return refuse('action.due-not-later', { fields: [{ path: 'dueOn', code: 'not-later' }] });
  }
  const sets = { dueOn: input.dueOn, lateReason: input.reason };
  return moveAction(
    action,
    { by: 'action.postpone', to: action.state, told: 'postponed', sets },
    at,
  );
};
