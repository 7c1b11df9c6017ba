import type { At } from '../at.js';
import type { AgendaItemId, MeetingId, TopicId } from '../ids.js';
import { done, refuse, type Outcome } from '../outcome.js';
import type { AgendaItemView, MeetingView, TopicView } from './meeting.js';
import { itemFact } from './transition.js';

/** A meeting with what already stands on its agenda. */
export interface Room {
  readonly meeting: MeetingView;
  readonly items: readonly Pick<AgendaItemView, 'ord' | 'minutes' | 'state' | 'topic'>[];
  /** Keys of the standing items on it; left out where only cases are placed. */
  readonly standing?: readonly string[];
}

const booked = ({ items }: Room): number =>
  items.reduce((sum, { minutes, state }) => sum + (state === 'postponed' ? 0 : minutes), 0);

/** A standing item that is put off goes past meetings that have it of their own. */
const hasItAlready = ({ standing }: Room, topic: TopicView): boolean =>
  topic.standing != null && (standing?.includes(topic.standing) ?? false);

const isOpenFor = (room: Room, topic: TopicView, today: string): boolean =>
  room.meeting.forum === topic.forum &&
  room.meeting.state === 'planned' &&
  room.meeting.day >= today &&
  !hasItAlready(room, topic) &&
  booked(room) + topic.minutes <= room.meeting.minutes;

/**
 * The one coming meeting a topic belongs on: the forum's first that is not summoned and has room for it.
 * @returns null when there is none
 */
export const placeOn = (rooms: readonly Room[], topic: TopicView, today: string): Room | null =>
  rooms
    .filter((room) => isOpenFor(room, topic, today))
    .sort((one, other) => one.meeting.day.localeCompare(other.meeting.day))[0] ?? null;

/** The row of an agenda item that a placed topic becomes. */
export interface PlacedItem {
  readonly item: Pick<
    AgendaItemView,
    'id' | 'meeting' | 'topic' | 'type' | 'state' | 'ord' | 'minutes' | 'referral'
  >;
  readonly topic: { readonly state: 'placed' };
}

const nextOrd = ({ items }: Room): number => Math.max(0, ...items.map(({ ord }) => ord)) + 1;

/** The room once the topic stands there, for whoever asks next. */
export const withTopic = (room: Room, topic: TopicView, item: Room['items'][number]): Room => ({
  ...room,
  items: [...room.items, item],
  standing: [...(room.standing ?? []), ...(topic.standing == null ? [] : [topic.standing])],
});

/**
 * Puts a waiting topic on the next open agenda; on exactly one, whatever is cancelled or moved (DOMAIN §6).
 * @returns refusals `topic.placed` when it stands on one already, `topic.no-room` when no coming meeting takes it
 */
export const placeTopic = (
  topic: TopicView,
  input: { readonly item: AgendaItemId; readonly rooms: readonly Room[] },
  at: At,
): Outcome<PlacedItem> => {
  if (topic.state !== 'waiting') return refuse('topic.placed', { current: { state: topic.state } });
  const room = placeOn(input.rooms, topic, at.today);
  if (room === null) return refuse('topic.no-room');
  const item = {
    id: input.item,
    meeting: room.meeting.id,
    topic: topic.id,
    type: topic.type,
    state: 'planned' as const,
    ord: nextOrd(room),
    minutes: topic.minutes,
    referral: topic.referral,
  };
  const fact = itemFact(item, topic.forum, { told: 'placed', from: null, to: 'planned' });
  return done({ item, topic: { state: 'placed' } }, fact);
};

/** Where each topic goes; null where no meeting has room yet. */
export interface Placement {
  readonly topic: TopicId;
  readonly meeting: MeetingId | null;
}

/** Places several topics, each taking its room before the next is asked. */
export const placeAll = (
  topics: readonly TopicView[],
  rooms: readonly Room[],
  today: string,
): Placement[] => {
  const filling = new Map(rooms.map((room) => [room.meeting.id, room]));
  return topics.map((topic) => {
    const room = placeOn([...filling.values()], topic, today);
    if (room === null) return { topic: topic.id, meeting: null };
    const item = {
      ord: nextOrd(room),
      minutes: topic.minutes,
      state: 'planned' as const,
      topic: topic.id,
    };
    filling.set(room.meeting.id, withTopic(room, topic, item));
    return { topic: topic.id, meeting: room.meeting.id };
  });
};
