import type { Day } from '../time/day.js';

/** The life of a forum, from a wish in a plan to its end. */
export const forumStatuses = [
  'wished',
  'planned',
  'being-established',
  'active',
  'superseded',
  'dissolved',
] as const;
export type ForumStatus = (typeof forumStatuses)[number];

/** Which status may follow which. What is over stays over: a forum that comes back is a new one. */
const follows: Readonly<Record<ForumStatus, readonly ForumStatus[]>> = {
  wished: ['planned', 'being-established', 'dissolved'],
  planned: ['being-established', 'active', 'dissolved'],
  'being-established': ['active', 'dissolved'],
  active: ['superseded', 'dissolved'],
  superseded: [],
  dissolved: [],
};

/** May a forum go from one status to the other? */
export const mayBecome = (from: ForumStatus, to: ForumStatus): boolean =>
  follows[from].includes(to);

/** Nothing follows: its papers stay, its meetings do not. */
export const isOver = (status: ForumStatus): boolean => follows[status].length === 0;

/** One step of a forum's life. Rows are added and never changed. */
export interface LifeStep {
  readonly status: ForumStatus;
  readonly on: Day;
  /** The forum that took over, by its key; only with `superseded`. */
  readonly by?: string;
  /** Why, where somebody said it. */
  readonly reason?: string;
}

/** Where it has come to; a forum without steps is only wished for. */
export const statusOf = (life: readonly LifeStep[]): ForumStatus => life.at(-1)?.status ?? 'wished';

/** The life with one more step; null when the step may not follow, or lies before the last one. */
export const lived = (life: readonly LifeStep[], step: LifeStep): readonly LifeStep[] | null => {
  const last = life.at(-1);
  const inOrder = last === undefined || last.on <= step.on;
  const allowed = last === undefined || mayBecome(last.status, step.status);
  const named = (step.status === 'superseded') === (step.by !== undefined);
  return inOrder && allowed && named ? [...life, step] : null;
};
