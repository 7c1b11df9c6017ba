import { forumCounted, type At } from '../at.js';
import { done, refuse, type Done, type Fact, type Refusal } from '../outcome.js';
import type { ActionChange, ActionView } from './action.js';
import { actionStates, type ActionState, type ActionVerb } from './action.states.js';

interface Way {
  readonly by: ActionVerb;
  readonly to: ActionState;
}

export interface ActionStep extends Way {
  readonly told: string;
  readonly sets?: ActionChange;
}

type Told = Pick<ActionView, 'id' | 'forum' | 'level' | 'referral'>;

/** Tells a step; a measure of a case is heard by those who may read the case, and moves the forum's numbers. */
export const actionFacts = (
  action: Told,
  step: { readonly told: string; readonly from: ActionState | null; readonly to: ActionState },
): Fact[] => [
  {
    name: `action.${step.told}`,
    level: action.level,
    about: { noun: 'action', id: action.id },
    forum: action.forum,
    referral: action.referral,
    from: step.from,
    to: step.to,
  },
  forumCounted(action.forum),
];

const allows = (ways: readonly Way[], { by, to }: Way): boolean =>
  ways.some((way) => way.by === by && way.to === to);

/** Takes a step of the table. Refusal `action.state` (409) when someone was first. */
export const moveAction = (
  action: ActionView,
  step: ActionStep,
  at: At,
): Done<ActionChange> | Refusal => {
  if (!allows(actionStates[action.state], step)) {
    return refuse('action.state', { current: { state: action.state, version: action.version } });
  }
  const doneAt = step.to === 'done' && action.state !== 'done' ? { doneAt: at.now } : {};
  return done(
    { state: step.to, ...doneAt, ...step.sets },
    ...actionFacts(action, { told: step.told, from: action.state, to: step.to }),
  );
};
