import { Injectable } from '@nestjs/common';
import type { AddItem as NewItemBody, ItemAdded } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import { itemTypesOf, type ForumPolicy } from '#kernel/forum/policy';
import type { AgendaItemId, MeetingId, TopicId } from '#kernel/ids';
import type { ItemType } from '#kernel/meeting/item-types';
import { itemFact } from '#kernel/meeting/transition';
import { done, refuse, type Outcome } from '#kernel/outcome';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Topic } from '#persistence/meeting/topic.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import { wallRefusal } from '../forum/wall.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { set } from './answers.js';
import { holdMeeting, itemsOf, subjectOf, type HeldMeeting } from './hold-meeting.js';
import { isAfterDeadline, roomsForMatters, waitsForNext } from './matters.js';
import { createItem, type NewItem } from './new-item.js';

interface Loaded extends HeldMeeting {
  readonly items: readonly AgendaItem[];
  /** The waiting topic that is taken up; null for a new one. */
  readonly topic: Topic | null;
  readonly policy: ForumPolicy;
  /** The deadline for matters is past, and none of the coming meetings takes it instead. */
  readonly isLate: boolean;
}

/** Puts a system item on an agenda that is not begun: a new one, or a topic that waits. Cases come from the queue. */
@Injectable()
export class AddItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `meeting.state`, `topic.placed`, `agenda-item.type-unknown`, `agenda-item.title-missing`, `topic.after-deadline`, `wall.person-found` */
  execute(
    actor: Actor,
    id: MeetingId,
    { body, key }: { readonly body: NewItemBody; readonly key: string | undefined },
  ): Promise<ItemAdded> {
    return this.work.run<Loaded, NewItem, ItemAdded>(actor, 'meeting.prepare', {
      key,
      load: (store) => this.load(store, id, body),
      subject: (held) => subjectOf(held, actor),
      decide: (loaded, store) => decide(loaded, body, store),
      apply: ({ policy, topic, meeting }, item, store) => {
        if (topic !== null) set(topic, { state: 'placed' });
        else newTopic(store, item, meeting.forum);
        createItem(store, { ...item, policy });
        set(meeting, { changedAt: store.at.now });
        return { id: item.id, meeting: meeting.id, version: 1, meetingVersion: meeting.version };
      },
    });
  }

  private async load(store: Store, id: MeetingId, body: NewItemBody): Promise<Loaded | null> {
    const asked = await holdMeeting(store, id);
    if (asked === null) return null;
    const held = await takenBy(store, asked);
    const { forum } = held.meeting;
    const topic =
      body.topic === undefined ? null : await store.em.findOne(Topic, { id: body.topic, forum });
    if (body.topic !== undefined && topic === null) return null;
    const items = await itemsOf(store, id);
    return { ...held, items, topic, policy: this.registry.of(held.forum.kind) };
  }
}

/** The meeting itself, or the next where a matter that comes late waits for that one. */
async function takenBy(
  store: Store,
  held: HeldMeeting,
): Promise<HeldMeeting & { readonly isLate: boolean }> {
  const { meeting, forum } = held;
  if (!isAfterDeadline(forum, meeting.day, store.at)) return { ...held, isLate: false };
  const rooms = waitsForNext(forum) ? await roomsForMatters(store, forum.id) : [];
  const next = rooms.find((room) => room.meeting.day > meeting.day);
  const later = next === undefined ? null : await holdMeeting(store, next.meeting.id);
  return later === null ? { ...held, isLate: true } : { ...later, isLate: false };
}

const notNow = ({ meeting }: Loaded) =>
  meeting.state === 'planned' || meeting.state === 'summoned' || meeting.state === 'in-session'
    ? null
    : refuse('meeting.state', { current: { state: meeting.state, version: meeting.version } });

const typeRefusal = (policy: ForumPolicy, type: ItemType | undefined) =>
  type !== undefined && type !== 'case' && itemTypesOf(policy).includes(type)
    ? null
    : refuse('agenda-item.type-unknown', { fields: [{ path: 'type', code: 'not-allowed' }] });

const decide = (loaded: Loaded, body: NewItemBody, { newId }: Store): Outcome<NewItem> => {
  const { meeting, items, topic, policy } = loaded;
  const type = topic?.type ?? body.type;
  const refusal =
    notNow(loaded) ?? typeRefusal(policy, type) ?? wallRefusal(policy, { title: body.title });
  if (refusal !== null) return refusal;
  if (loaded.isLate) return refuse('topic.after-deadline');
  if (topic !== null && topic.state !== 'waiting') return refuse('topic.placed');
  const title = topic?.title ?? body.title ?? null;
  if (title === null && topic === null) {
    return refuse('agenda-item.title-missing', { fields: [{ path: 'title', code: 'required' }] });
  }
  const item: NewItem = {
    id: newId<AgendaItemId>(),
    meeting: meeting.id,
    topic: topic?.id ?? newId<TopicId>(),
    type: type ?? 'inform',
    title,
    referral: null,
    ord: Math.max(0, ...items.map(({ ord }) => ord)) + 1,
    minutes: body.minutes,
  };
  return done(item, itemFact(item, meeting.forum, { told: 'placed', from: null, to: 'planned' }));
};

const newTopic = ({ em, actor, at }: Store, item: NewItem, forum: Topic['forum']): void => {
  if (item.topic === null) return;
  em.create(Topic, {
    id: item.topic,
    owner: actor.owner,
    forum,
    type: item.type,
    title: item.title,
    referral: null,
    systemIssue: null,
    minutesReceived: null,
    standing: null,
    state: 'placed',
    raisedBy: actor.person,
    minutes: item.minutes,
    createdAt: at.now,
    version: 1,
  });
};
