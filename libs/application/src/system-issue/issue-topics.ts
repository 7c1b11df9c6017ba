import type { ForumPolicy } from '#kernel/forum/policy';
import type { AgendaItemId, ForumId, TopicId } from '#kernel/ids';
import { placeTopic, type PlacedItem, type Room } from '#kernel/meeting/place-topic';
import { itemFact } from '#kernel/meeting/transition';
import { isRefusal, type Fact } from '#kernel/outcome';
import { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Topic } from '#persistence/meeting/topic.row';
import type { SystemIssue } from '#persistence/system-issue/system-issue.row';
import { roomsForMatters } from '../meeting/matters.js';
import { createItem } from '../meeting/new-item.js';
import type { Store } from '../store.js';

/** Minutes an issue gets on an agenda until the chair says otherwise. */
const minutes = 15;

/** Where an issue stands on agendas now, and the meetings of the forum it goes to. */
export interface IssueTopics {
  readonly topics: readonly Topic[];
  /** Items nobody has taken up yet. */
  readonly items: readonly AgendaItem[];
  readonly rooms: readonly Room[];
}

export async function issueTopics(
  store: Store,
  issue: SystemIssue,
  to: ForumId | null,
): Promise<IssueTopics> {
  const { em } = store;
  const topics = await em.find(Topic, {
    systemIssue: issue.id,
    state: { $in: ['waiting', 'placed'] },
  });
  const ids = topics.map(({ id }) => id);
  const items = await em.find(AgendaItem, { topic: { $in: ids }, state: 'planned' });
  return { topics, items, rooms: to === null ? [] : await roomsForMatters(store, to) };
}

/** What becomes of the agendas: what is taken off, and where the issue stands next. */
export interface Replaced {
  readonly topic: { readonly id: TopicId; readonly forum: ForumId } | null;
  readonly placed: PlacedItem | null;
}

/** The issue leaves the agendas below; in the forum it comes to it is placed on the first meeting not yet summoned. */
export const replaceTopic = (
  found: IssueTopics,
  to: ForumId | null,
  { at, newId }: Store,
): { readonly change: Replaced; readonly facts: readonly Fact[] } => {
  const left = found.items.map((item) => {
    const topic = found.topics.find(({ id }) => id === item.topic);
    const step = { told: 'postponed', from: 'planned', to: 'postponed' } as const;
    return topic === undefined ? [] : [itemFact(item, topic.forum, step)];
  });
  if (to === null) return { change: { topic: null, placed: null }, facts: left.flat() };
  const topic = { id: newId<TopicId>(), forum: to };
  const waiting = { ...topic, type: 'escalation', state: 'waiting', minutes } as const;
  const placing = { item: newId<AgendaItemId>(), rooms: found.rooms };
  const placed = placeTopic(waiting, placing, at);
  if (isRefusal(placed)) return { change: { topic, placed: null }, facts: left.flat() };
  return { change: { topic, placed: placed.change }, facts: [...left.flat(), ...placed.facts] };
};

/** Writes it. */
export async function writeTopics(
  found: IssueTopics,
  { change, issue, policy }: { change: Replaced; issue: SystemIssue; policy: ForumPolicy | null },
  store: Store,
): Promise<void> {
  const { em, actor, at } = store;
  for (const row of found.items)
    Object.assign(row, { state: 'postponed', version: row.version + 1 });
  const open = found.topics.filter(
    ({ id, state }) => state === 'waiting' || found.items.some(({ topic }) => topic === id),
  );
  for (const row of open) Object.assign(row, { state: 'withdrawn', version: row.version + 1 });
  if (change.topic === null || policy === null) return;
  em.create(Topic, {
    ...change.topic,
    owner: actor.owner,
    type: 'escalation',
    title: issue.title,
    referral: null,
    systemIssue: issue.id,
    minutesReceived: null,
    standing: null,
    state: change.placed === null ? 'waiting' : 'placed',
    raisedBy: actor.person,
    minutes,
    createdAt: at.now,
    version: 1,
  });
  await em.flush();
  if (change.placed === null) return;
  const { id, meeting, topic = null, type, ord, minutes: length } = change.placed.item;
  const title = issue.title;
  createItem(store, {
    id,
    meeting,
    topic,
    type,
    title,
    referral: null,
    ord,
    minutes: length,
    policy,
  });
}
