import type { ActionLine, ActionList } from '#contract/action';
import { reading } from '../shell/api.js';

/** Which list of actions, as the address says it. */
export interface ActionSearch {
  readonly box?: string | undefined;
  readonly forum?: string | undefined;
  readonly after?: string | undefined;
}

export const actionBoxes = ['mine', 'forum', 'overdue'] as const;
export type ActionBox = (typeof actionBoxes)[number];

export const actionsReading = (
  box: ActionBox,
  { forum, after }: Pick<ActionSearch, 'forum' | 'after'>,
) => {
  const query = new URLSearchParams({ box, limit: '50' });
  if (forum !== undefined) query.set('forum', forum);
  if (after !== undefined) query.set('after', after);
  return reading<ActionList>(`/api/actions?${query.toString()}`, ['action']);
};

export const actionReading = (id: string) => reading<ActionLine>(`/api/actions/${id}`, ['action']);
