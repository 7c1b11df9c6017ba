import type { Verb } from '../access/may.js';

export const actionStateNames = ['open', 'started', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStateNames)[number];

export type ActionVerb = Extract<Verb, `action.${string}`>;

/** The one table of an action. Accepting, disputing, postponing and escalating leave the state as it is. */
export const actionStates = {
  open: [
    { by: 'action.accept', to: 'open' },
    { by: 'action.dispute', to: 'open' },
    { by: 'action.postpone', to: 'open' },
    { by: 'action.escalate-overdue', to: 'open' },
    { by: 'action.start', to: 'started' },
    { by: 'action.complete', to: 'done' },
    { by: 'action.drop', to: 'dropped' },
  ],
  started: [
    { by: 'action.dispute', to: 'started' },
    { by: 'action.postpone', to: 'started' },
    { by: 'action.escalate-overdue', to: 'started' },
    { by: 'action.complete', to: 'done' },
    { by: 'action.drop', to: 'dropped' },
  ],
  done: [],
  dropped: [],
} as const satisfies Record<
  ActionState,
  readonly { readonly by: ActionVerb; readonly to: ActionState }[]
>;

/** Somebody still owes it. */
export const isOwed = (state: ActionState): boolean => state === 'open' || state === 'started';
