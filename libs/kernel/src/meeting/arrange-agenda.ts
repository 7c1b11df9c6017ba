import { staleness, type At } from '../at.js';
import type { AgendaItemId } from '../ids.js';
import { done, refuse, type Outcome } from '../outcome.js';
import type { AgendaItemView, ItemChange, MeetingChange, MeetingView } from './meeting.js';

export interface Arrangement {
  /** The version of the meeting the page showed. */
  readonly version: number;
  readonly items: readonly Pick<AgendaItemView, 'id' | 'state'>[];
  /** The items in the order they are to be taken, with their lengths. */
  readonly order: readonly { readonly item: AgendaItemId; readonly minutes: number }[];
}

export interface Arranged {
  readonly meeting: MeetingChange;
  readonly items: readonly { readonly id: AgendaItemId; readonly set: ItemChange }[];
}

/** Each item of the meeting once, and nothing else: otherwise one would be lost from the agenda. */
const isSameItems = ({ items, order }: Arrangement): boolean => {
  const asked = new Set(order.map(({ item }) => item));
  return asked.size === order.length && order.length === items.length
    ? items.every(({ id }) => asked.has(id))
    : false;
};

/**
 * Puts the agenda in order, before the meeting and while it runs.
 * @returns refusals `meeting.state`, `version.stale`, `meeting.order-incomplete`
 */
export const arrangeAgenda = (
  meeting: MeetingView,
  input: Arrangement,
  at: At,
): Outcome<Arranged> => {
  if (meeting.state === 'held' || meeting.state === 'cancelled') {
    return refuse('meeting.state', { current: { state: meeting.state, version: meeting.version } });
  }
  const stale = staleness(meeting, input.version);
  if (stale !== null) return stale;
  if (!isSameItems(input)) return refuse('meeting.order-incomplete');
  const items = input.order.map(({ item, minutes }, index) => ({
    id: item,
    set: { ord: index + 1, minutes },
  }));
  return done(
    { meeting: { changedAt: at.now }, items },
    {
      name: 'meeting.arranged',
      level: 'system',
      about: { noun: 'meeting', id: meeting.id },
      forum: meeting.forum,
    },
  );
};
