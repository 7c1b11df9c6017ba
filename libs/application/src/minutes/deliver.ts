import type { AgendaItemId, EdgeId, MinutesId, TopicId } from '#kernel/ids';
import { itemTypesOf } from '#kernel/forum/policy';
import { placeOn, placeTopic, type PlacedItem } from '#kernel/meeting/place-topic';
import { deliverMinutes, type Delivery } from '#kernel/minutes/circulate';
import { done, isRefusal, type Fact, type Outcome } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { ForumEdge } from '#persistence/forum/forum-edge.row';
import { Topic } from '#persistence/meeting/topic.row';
import { MinutesDelivery } from '#persistence/minutes/minutes-delivery.row';
import type { Minutes } from '#persistence/minutes/minutes.row';
import type { ForumRegistry } from '../forum/forum.registry.js';
import { createItem, roomsOf } from '../meeting/new-item.js';
import type { Store } from '../store.js';

/** A forum at the end of an edge, with the agendas the minutes could stand on. */
interface Receiver {
  readonly forum: Forum;
  readonly rooms: Awaited<ReturnType<typeof roomsOf>>;
}

/** The ways approved minutes go, what went already, and who is at the other end. */
export interface Ways {
  readonly edges: readonly ForumEdge[];
  readonly sent: readonly EdgeId[];
  readonly receivers: readonly Receiver[];
}

/** One set on its way: the delivery, the topic it becomes, and the agenda it stands on at once. */
export interface Sent {
  readonly delivery: Delivery;
  readonly topic: TopicId | null;
  readonly title: string;
  readonly placed: PlacedItem | null;
}

const minutesSetAside = 10;

/** Reads the ways of a forum's minutes, with the receivers' coming agendas locked. */
export async function waysOf(store: Store, minutes: Minutes): Promise<Ways> {
  const { em } = store;
  const edges = await em.find(
    ForumEdge,
    { from: minutes.forum, kind: 'circulatesMinutesTo', endedAt: null },
    { orderBy: { id: 'asc' } },
  );
  const sent = await em.find(MinutesDelivery, { minutes: minutes.id });
  const ids = edges.flatMap(({ toForum }) => toForum ?? []);
  const receivers: Receiver[] = [];
  for (const forum of await em.find(Forum, { id: { $in: ids } }, { orderBy: { id: 'asc' } })) {
    receivers.push({ forum, rooms: await roomsOf(store, forum.id) });
  }
  return { edges, sent: sent.map(({ edge }) => edge), receivers };
}

const titleOf = (forum: Forum, number: string): string =>
  `${forum.name.nb}, ${number}`.slice(0, 200);

/** Sends minutes along the pack's edges, each to its receiver's next agenda, exactly once (DOMAIN §10, 6). */
export const decideDeliveries = (
  minutes: Parameters<typeof deliverMinutes>[0] & { readonly number: string },
  {
    ways,
    from,
    registry,
  }: { readonly ways: Ways; readonly from: Forum; readonly registry: ForumRegistry },
  { at, newId }: Store,
): Outcome<Sent[]> => {
  const outcome = deliverMinutes(minutes, ways.edges, ways.sent);
  if (isRefusal(outcome)) return outcome;
  const facts: Fact[] = [...outcome.facts];
  const title = titleOf(from, minutes.number);
  const sent = outcome.change.map((delivery): Sent => {
    const receiver = ways.receivers.find(({ forum }) => forum.id === delivery.toForum);
    const takes =
      receiver !== undefined &&
      itemTypesOf(registry.of(receiver.forum.kind)).includes('minutes-received');
    if (!takes) return { delivery, topic: null, title, placed: null };
    const topic = {
      id: newId<TopicId>(),
      forum: receiver.forum.id,
      type: 'minutes-received' as const,
      state: 'waiting' as const,
      minutes: minutesSetAside,
    };
    const room = placeOn(receiver.rooms, topic, at.today);
    const placed =
      room === null
        ? done(null)
        : placeTopic(topic, { item: newId<AgendaItemId>(), rooms: receiver.rooms }, at);
    if (!isRefusal(placed)) facts.push(...placed.facts);
    return { delivery, topic: topic.id, title, placed: isRefusal(placed) ? null : placed.change };
  });
  return { change: sent, facts };
};

/** What the writing of deliveries needs beside them. */
interface Writing {
  readonly minutes: MinutesId;
  readonly ways: Ways;
  readonly registry: ForumRegistry;
}

/** The topic at the receiver, and its item where an agenda had room. */
const writeTopic = (
  store: Store,
  { topic, title, placed, delivery }: Sent,
  { minutes, ways, registry }: Writing,
): void => {
  const { em, actor, at } = store;
  const receiver = ways.receivers.find(({ forum }) => forum.id === delivery.toForum);
  if (topic === null || receiver === undefined) return;
  em.create(Topic, {
    id: topic,
    owner: actor.owner,
    forum: receiver.forum.id,
    type: 'minutes-received',
    title,
    referral: null,
    systemIssue: null,
    minutesReceived: minutes,
    standing: null,
    state: placed === null ? 'waiting' : 'placed',
    raisedBy: actor.person,
    minutes: minutesSetAside,
    createdAt: at.now,
    version: 1,
  });
  const policy = registry.of(receiver.forum.kind);
  if (placed !== null) createItem(store, { ...placed.item, topic, referral: null, title, policy });
};

/** Writes what was sent: each delivery with its topic. */
export const writeDeliveries = (store: Store, sent: readonly Sent[], writing: Writing): void => {
  const { em, actor, at, newId } = store;
  for (const one of sent) {
    writeTopic(store, one, writing);
    em.create(MinutesDelivery, {
      id: newId(),
      owner: actor.owner,
      minutes: writing.minutes,
      edge: one.delivery.edge,
      toForum: one.delivery.toForum,
      topic: one.topic,
      answer: null,
      answeredAt: null,
      at: at.now,
    });
  }
};
