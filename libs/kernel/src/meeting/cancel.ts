import type { At } from '../at.js';
import type { AgendaItemId } from '../ids.js';
import { isRefusal, type Fact, type Outcome } from '../outcome.js';
import type {
  AgendaItemView,
  ItemChange,
  MeetingChange,
  MeetingView,
  TopicView,
} from './meeting.js';
import { placeAll, type Placement, type Room } from './place-topic.js';
import { reasonRefusal } from './run.js';
import { itemFact, moveMeeting } from './transition.js';

export interface Cancellation {
  readonly reason: string;
  readonly items: readonly AgendaItemView[];
  /** The topics behind those items. */
  readonly topics: readonly TopicView[];
  /** The forum's coming meetings. */
  readonly rooms: readonly Room[];
}

/** What is called off, and where its topics go: none is lost. */
export interface Cancelled {
  readonly meeting: MeetingChange;
  readonly items: readonly { readonly id: AgendaItemId; readonly set: ItemChange }[];
  readonly placements: readonly Placement[];
}

const putOff = (item: AgendaItemView, { forum }: MeetingView): Fact =>
  itemFact(item, forum, { told: 'postponed', from: 'planned', to: 'postponed' });

/**
 * Calls a meeting off. Its topics go to the forum's next meetings, or wait where none has room.
 * @returns refusals `meeting.reason-missing`, `meeting.state`
 */
export const cancelMeeting = (
  meeting: MeetingView,
  input: Cancellation,
  at: At,
): Outcome<Cancelled> => {
  const { reason } = input;
  const refusal = reasonRefusal(reason);
  if (refusal !== null) return refusal;
  const sets = { reason, sequence: meeting.sequence + 1 };
  const step = moveMeeting(
    meeting,
    { by: 'meeting.cancel', to: 'cancelled', told: 'cancelled', sets },
    at,
  );
  if (isRefusal(step)) return step;
  const planned = input.items.filter(({ state }) => state === 'planned');
  const others = input.rooms.filter((room) => room.meeting.id !== meeting.id);
  return {
    change: {
      meeting: step.change,
      items: planned.map(({ id }) => ({ id, set: { state: 'postponed', reason } })),
      placements: placeAll(input.topics, others, at.today),
    },
    facts: [...step.facts, ...planned.map((item) => putOff(item, meeting))],
  };
};
