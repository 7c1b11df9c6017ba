import type { At } from '../at.js';
import type { ForumId } from '../ids.js';
import { done, type Outcome } from '../outcome.js';
import type { AgendaItemView, ItemChange, MeetingChange } from './meeting.js';
import { reasonRefusal } from './run.js';
import { itemFact, itemRefusal } from './transition.js';

export interface Postponed {
  readonly item: ItemChange;
  readonly meeting: MeetingChange;
  /** The topic waits again, to be placed on the next agenda; null for an item without one. */
  readonly topic: { readonly state: 'waiting' } | null;
}

/**
 * Puts an item off with a reason; its topic waits for the next agenda.
 * @returns refusals `meeting.reason-missing`, `agenda-item.state`
 */
export const postponeItem = (
  item: AgendaItemView,
  input: { readonly forum: ForumId; readonly reason: string },
  at: At,
): Outcome<Postponed> => {
  const refusal =
    itemRefusal(item, 'meeting.postpone-item', 'postponed') ?? reasonRefusal(input.reason);
  if (refusal !== null) return refusal;
  const inHand = item.state === 'open' ? { currentItem: null } : {};
  return done(
    {
      item: { state: 'postponed', reason: input.reason },
      meeting: { ...inHand, changedAt: at.now },
      topic: item.topic == null ? null : { state: 'waiting' },
    },
    itemFact(item, input.forum, { told: 'postponed', from: item.state, to: 'postponed' }),
  );
};
