import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId, ForumId } from '#kernel/ids';
import { placeTopic, withTopic, type PlacedItem, type Room } from '#kernel/meeting/place-topic';
import { isRefusal, type Fact } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { Topic } from '#persistence/meeting/topic.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import { roomsForMatters } from '../meeting/matters.js';
import { createItem } from '../meeting/new-item.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';

interface Waiting {
  readonly topics: readonly Topic[];
  readonly forums: readonly Forum[];
  readonly rooms: ReadonlyMap<ForumId, readonly Room[]>;
}
interface Placing {
  readonly topic: Topic;
  readonly item: PlacedItem['item'];
}

/** A case waits for its coordinator, who sees to the consent; everything else finds its place by itself. */
const byItself = { state: 'waiting', type: { $ne: 'case' } } as const;

/**
 * Puts what came when no meeting had room on the first coming agenda that has, oldest first: every unfinished topic is on
 * exactly one (QUALITY §3, 4). Done again it places nothing twice.
 */
@Injectable()
export class PlaceWaiting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @returns how many topics found a place */
  execute(actor: Actor): Promise<number> {
    return this.work.run<Waiting, readonly Placing[], number>(actor, 'meeting.place-waiting', {
      load,
      subject: () => ({ forum: null }),
      decide: (waiting, store) => placingOf(waiting, store),
      apply: ({ forums }, placings, store) => {
        for (const placing of placings) this.write(placing, forums, store);
        return placings.length;
      },
    });
  }

  private write({ topic, item }: Placing, forums: readonly Forum[], store: Store): void {
    topic.state = 'placed';
    topic.version += 1;
    const { id, meeting, type, ord, minutes } = item;
    const policy = this.registry.of(forums.find((forum) => forum.id === topic.forum)?.kind ?? '');
    createItem(store, {
      ...{ id, meeting, type, ord, minutes, policy },
      topic: topic.id,
      title: topic.title ?? null,
      referral: null,
    });
  }
}

/** Meetings are locked before topics, as every other deed does. */
async function load(store: Store): Promise<Waiting> {
  const { em } = store;
  const seen = await em.find(Topic, byItself, { fields: ['id', 'forum'] });
  const ids = [...new Set(seen.map(({ forum }) => forum))].toSorted();
  const rooms = new Map<ForumId, readonly Room[]>();
  for (const id of ids) rooms.set(id, await roomsForMatters(store, id));
  const topics = await em.find(
    Topic,
    { ...byItself, forum: { $in: ids } },
    {
      orderBy: { createdAt: 'asc', id: 'asc' },
      lockMode: LockMode.PESSIMISTIC_WRITE,
      refresh: true,
    },
  );
  return { topics, forums: await em.find(Forum, { id: { $in: ids } }), rooms };
}

/** Each takes its room before the next is asked. */
const placingOf = ({ topics, rooms }: Waiting, { at, newId }: Store) => {
  const filling = new Map(rooms);
  const change: Placing[] = [];
  const facts: Fact[] = [];
  for (const topic of topics) {
    const free = filling.get(topic.forum) ?? [];
    const placed = placeTopic(topic, { item: newId<AgendaItemId>(), rooms: free }, at);
    if (isRefusal(placed)) continue;
    const { item } = placed.change;
    change.push({ topic, item });
    facts.push(...placed.facts);
    const fuller = free.map((room) =>
      room.meeting.id === item.meeting ? withTopic(room, topic, item) : room,
    );
    filling.set(topic.forum, fuller);
  }
  return { change, facts };
};
