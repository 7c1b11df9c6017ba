import { Injectable } from '@nestjs/common';
import type { ItemMoved } from '#contract/agenda-item';
import type { Actor } from '#kernel/access/actor';
import type { ForumPolicy } from '#kernel/forum/policy';
import type { AgendaItemId } from '#kernel/ids';
import { placeOn, placeTopic, type PlacedItem, type Room } from '#kernel/meeting/place-topic';
import { postponeItem, type Postponed } from '#kernel/meeting/postpone-item';
import { done, type Outcome } from '#kernel/outcome';
import { postponeDiscussion } from '#kernel/referral/discuss';
import type { ReferralAt, ReferralChange } from '#kernel/referral/referral';
import { Topic } from '#persistence/meeting/topic.row';
import { allOf } from '../all-of.js';
import { ForumRegistry } from '../forum/forum.registry.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { itemMoved, set } from './answers.js';
import { caseAt } from './case-at.js';
import { closeCaseTo } from './case-parts.js';
import { holdItem, subjectOf, type HeldItem } from './hold-meeting.js';
import { createItem, roomsOf } from './new-item.js';

interface Loaded extends HeldItem {
  readonly policy: ForumPolicy;
  readonly topic: Topic | null;
  /** The forum's later meetings; a case goes back to the queue and is scheduled there. */
  readonly rooms: readonly Room[];
  readonly caseAt: ReferralAt | null;
}

interface Change {
  readonly postponed: Postponed;
  readonly referral: ReferralChange;
  readonly placed: PlacedItem | null;
}

/** Puts an item off with a reason. A system topic goes to the next agenda with room; a case waits in the queue, closed again. */
@Injectable()
export class PostponeItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `meeting.reason-missing`, `agenda-item.state`, `referral.state` */
  execute(actor: Actor, id: AgendaItemId, reason: string): Promise<ItemMoved> {
    return this.work.run<Loaded, Change, ItemMoved>(actor, 'meeting.postpone-item', {
      load: (store) => this.load(store, id),
      subject: (held) => subjectOf(held, actor),
      decide: (held, store) => decide(held, reason, store),
      apply: async (held, change, store) => {
        await write(held, change, store);
        return itemMoved(held.item);
      },
    });
  }

  private async load(store: Store, id: AgendaItemId): Promise<Loaded | null> {
    const held = await holdItem(store, id, { reads: false });
    if (held === null) return null;
    const { em } = store;
    const rooms = held.referral === null ? await roomsOf(store, held.meeting.forum) : [];
    return {
      ...held,
      policy: this.registry.of(held.forum.kind),
      topic: held.item.topic == null ? null : await em.findOne(Topic, { id: held.item.topic }),
      rooms: rooms.filter(({ meeting }) => meeting.id !== held.meeting.id),
      caseAt: held.referral === null ? null : await caseAt(store, held.referral),
    };
  }
}

const placedAgain = (held: Loaded, { newId, at }: Store): Outcome<PlacedItem | null> => {
  if (held.topic === null || held.referral !== null) return done(null);
  const waiting = Object.assign({}, held.topic, { state: 'waiting' as const });
  if (placeOn(held.rooms, waiting, at.today) === null) return done(null);
  return placeTopic(waiting, { item: newId<AgendaItemId>(), rooms: held.rooms }, at);
};

const decide = (held: Loaded, reason: string, store: Store): Outcome<Change> =>
  allOf({
    postponed: postponeItem(held.item, { forum: held.meeting.forum, reason }, store.at),
    referral:
      held.referral === null || held.caseAt === null
        ? done({})
        : postponeDiscussion(held.referral, held.caseAt),
    placed: placedAgain(held, store),
  });

async function write(held: Loaded, change: Change, store: Store): Promise<void> {
  const { item, meeting, topic, referral, policy } = held;
  set(item, change.postponed.item);
  set(meeting, change.postponed.meeting);
  if (topic !== null) set(topic, change.placed?.topic ?? change.postponed.topic ?? {});
  if (referral !== null) {
    set(referral, change.referral);
    await closeCaseTo(store, referral.id, {});
  }
  if (change.placed === null || topic === null) return;
  // A topic is on one coming agenda: it leaves this one before it stands on the next.
  await store.em.flush();
  const next = change.placed.item;
  createItem(store, {
    ...next,
    topic: topic.id,
    referral: null,
    title: item.title ?? null,
    policy,
  });
}
