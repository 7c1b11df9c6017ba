import { Injectable } from '@nestjs/common';
import type { MeetingMoved } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import type { ForumPolicy } from '#kernel/forum/policy';
import type { AgendaItemId, MeetingId } from '#kernel/ids';
import { cancelMeeting, type Cancelled } from '#kernel/meeting/cancel';
import type { Placement, Room } from '#kernel/meeting/place-topic';
import { itemFact } from '#kernel/meeting/transition';
import { isRefusal, type Fact, type Outcome } from '#kernel/outcome';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Topic } from '#persistence/meeting/topic.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { meetingMoved, set } from './answers.js';
import { closeCaseTo } from './case-parts.js';
import { moveCases, type CaseToMove, loadCases, type MovedCase } from './cancelled-cases.js';
import { holdMeeting, itemsOf, subjectOf, type HeldMeeting } from './hold-meeting.js';
import { createItem, roomsOf, type NewItem } from './new-item.js';
import { releaseAttendance } from './seat-attendance.js';

interface Loaded extends HeldMeeting {
  readonly policy: ForumPolicy;
  readonly items: readonly AgendaItem[];
  readonly topics: readonly Topic[];
  readonly rooms: readonly Room[];
  readonly cases: readonly CaseToMove[];
}

interface Change {
  readonly cancelled: Cancelled;
  readonly cases: readonly MovedCase[];
  /** The rows on the next agendas. Topics without one wait. */
  readonly next: readonly NewItem[];
}

/** Calls a meeting off with a reason. Its people are free, and its topics go to the forum's next meetings: none is lost. */
@Injectable()
export class CancelMeeting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `meeting.reason-missing`, `meeting.state`, `version.stale` */
  execute(
    actor: Actor,
    id: MeetingId,
    asked: { readonly reason: string; readonly version: number },
  ): Promise<MeetingMoved> {
    return this.work.run<Loaded, Change, MeetingMoved>(actor, 'meeting.cancel', {
      load: (store) => this.load(store, id),
      subject: (held) => subjectOf(held, actor),
      decide: (held, store) => staleness(held.meeting, asked.version) ?? decide(held, asked, store),
      apply: async (held, change, store) => {
        await write(held, change, store);
        await releaseAttendance(store, id);
        return meetingMoved(held.meeting);
      },
    });
  }

  private async load(store: Store, id: MeetingId): Promise<Loaded | null> {
    const held = await holdMeeting(store, id);
    if (held === null) return null;
    const items = (await itemsOf(store, id)).filter(({ state }) => state === 'planned');
    const ids = items.flatMap(({ topic }) => topic ?? []);
    return {
      ...held,
      items,
      policy: this.registry.of(held.forum.kind),
      topics: await store.em.find(Topic, { id: { $in: ids } }),
      rooms: await roomsOf(store, held.meeting.forum),
      cases: await loadCases(store, items),
    };
  }
}

const rowOf = (
  { items, rooms }: Loaded,
  { topic, meeting }: Placement,
  place: { readonly id: AgendaItemId; readonly index: number },
): NewItem[] => {
  const item = items.find((one) => one.topic === topic);
  const room = rooms.find((one) => one.meeting.id === meeting);
  if (item === undefined || room === undefined) return [];
  const last = Math.max(0, ...room.items.map(({ ord }) => ord));
  const { type, title, referral, minutes } = item;
  return [
    {
      id: place.id,
      meeting: room.meeting.id,
      topic,
      type,
      title: title ?? null,
      referral: referral ?? null,
      ord: last + 1 + place.index,
      minutes,
    },
  ];
};

const decide = (held: Loaded, { reason }: { reason: string }, store: Store): Outcome<Change> => {
  const { meeting, items, topics, rooms } = held;
  const cancelled = cancelMeeting(meeting, { reason, items, topics, rooms }, store.at);
  if (isRefusal(cancelled)) return cancelled;
  const { placements } = cancelled.change;
  const cases = moveCases(held.cases, { placements, rooms });
  if (isRefusal(cases)) return cases;
  const staying = new Set(cases.change.filter(({ waits }) => waits).map(({ topic }) => topic));
  const next = placements
    .filter(({ topic }) => !staying.has(topic))
    .flatMap((placement, index) =>
      rowOf(held, placement, { id: store.newId<AgendaItemId>(), index }),
    );
  const facts: Fact[] = next.map((item) =>
    itemFact(item, meeting.forum, { told: 'placed', from: null, to: 'planned' }),
  );
  return {
    change: { cancelled: cancelled.change, cases: cases.change, next },
    facts: [...cancelled.facts, ...cases.facts, ...facts],
  };
};

async function write(held: Loaded, { cancelled, cases, next }: Change, store: Store) {
  const { meeting, items, topics, policy } = held;
  set(meeting, cancelled.meeting);
  for (const { id, set: change } of cancelled.items) {
    const item = items.find((one) => one.id === id);
    if (item !== undefined) set(item, change);
  }
  const placed = new Set(next.map(({ topic }) => topic));
  for (const topic of topics) set(topic, { state: placed.has(topic.id) ? 'placed' : 'waiting' });
  for (const { referral, change } of cases) {
    set(referral, change);
    await closeCaseTo(store, referral.id, {});
  }
  await store.em.flush(); // a topic leaves this agenda before it stands on the next
  for (const item of next) createItem(store, { ...item, policy });
}
