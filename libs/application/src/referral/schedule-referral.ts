import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import type { ForumPolicy } from '#kernel/forum/policy';
import type { AgendaItemId, MeetingId, TopicId } from '#kernel/ids';
import { placeTopic } from '#kernel/meeting/place-topic';
import { isRefusal, refuse, type Outcome } from '#kernel/outcome';
import { scheduleReferral } from '#kernel/referral/schedule';
import { Topic } from '#persistence/meeting/topic.row';
import { lockRooms } from '#persistence/referral/referral-lock.queries';
import { tablesOf } from '#persistence/referral/table.queries';
import { Waiver } from '#persistence/referral/waiver.row';
import type { Store } from '../store.js';
import { ForumRegistry } from '../forum/forum.registry.js';
import { createItem } from '../meeting/new-item.js';
import { CaseDesk, type CaseAsked } from './case-desk.js';
import type { CaseInHand } from './case-in-hand.js';
import { openCase } from './open-case.js';
import { servicesOf, type Placing, type Scheduled } from './placing.js';

interface Wanted {
  /** The meeting that was chosen; null takes the next with room. */
  readonly meeting: MeetingId | null;
  readonly minutes: number;
}

/**
 * Places the case on an agenda of the receiving forum, and opens it to those at the table who may hear it.
 * @throws Refused `consent.missing`, `consent.conflict`, `consent.frozen`, `topic.no-room`, `referral.state`
 */
@Injectable()
export class ScheduleReferral {
  constructor(
    private readonly desk: CaseDesk,
    private readonly registry: ForumRegistry,
  ) {}

  execute(actor: Actor, asked: CaseAsked, wanted: Wanted): Promise<ReferralMoved> {
    return this.desk.act<Placing, Scheduled>(actor, 'referral.schedule', {
      ...asked,
      more: (hand, store) => placing(hand, wanted, store),
      decide: schedule,
      moves: (change) => change.referral,
      then: (hand, { change, more }, store) => {
        const policy = this.registry.of(hand.forum.kind);
        placeOnAgenda(hand, { change, more, policy }, store);
        return openCase(hand, { change, more }, store);
      },
    });
  }
}

const placing = async (
  { referral, at, topics }: CaseInHand,
  { meeting, minutes }: Wanted,
  { em, newId }: Store,
): Promise<Placing> => ({
  rooms: await lockRooms(em, { id: referral.id, from: at.today, meeting }),
  table: await tablesOf(em, [referral.toForum], at.today),
  waivers: await em.find(Waiver, { referral: referral.id }),
  item: newId<AgendaItemId>(),
  topic: topics[0]?.id ?? newId<TopicId>(),
  minutes,
});

const schedule = (hand: CaseInHand, more: Placing): Outcome<Scheduled> => {
  const { referral, at } = hand;
  if (referral.state !== 'ready') {
    return refuse('referral.state', {
      current: { state: referral.state, version: referral.version },
    });
  }
  const topic = {
    id: more.topic,
    forum: referral.toForum,
    type: 'case' as const,
    referral: referral.id,
    state: 'waiting' as const,
    minutes: more.minutes,
  };
  const placed = placeTopic(topic, { item: more.item, rooms: more.rooms }, at);
  if (isRefusal(placed)) return placed;
  const { item } = placed.change;
  const day = more.rooms.find(({ meeting }) => meeting.id === item.meeting)?.meeting.day ?? '';
  const input = { day, waivers: more.waivers, services: servicesOf(more.table) };
  const moved = scheduleReferral(referral, input, at);
  if (isRefusal(moved)) return moved;
  return {
    change: { referral: moved.change, placed: placed.change, day },
    facts: [...moved.facts, ...placed.facts],
  };
};

interface Written {
  readonly change: Scheduled;
  readonly more: Placing;
}

/** The item begins with the empty text of the receiving forum's template. */
const placeOnAgenda = (
  hand: CaseInHand,
  { change, more, policy }: Written & { readonly policy: ForumPolicy },
  store: Store,
): void => {
  placeTopicRow(hand, { change, more }, store);
  const { id, meeting, type, ord, minutes } = change.placed.item;
  const referral = hand.referral.id;
  const place = { id, meeting, type, ord, minutes, topic: more.topic };
  createItem(store, { ...place, title: null, referral, policy });
};

const placeTopicRow = (
  hand: CaseInHand,
  { change, more }: Written,
  { em, at, actor }: Store,
): void => {
  const waiting = hand.topics.find(({ id }) => id === more.topic);
  if (waiting !== undefined) {
    Object.assign(waiting, change.placed.topic, { minutes: more.minutes });
    waiting.version += 1;
  } else {
    em.create(Topic, {
      id: more.topic,
      owner: actor.owner,
      forum: hand.referral.toForum,
      type: 'case',
      title: null,
      referral: hand.referral.id,
      systemIssue: null,
      minutesReceived: null,
      standing: null,
      raisedBy: actor.person,
      minutes: more.minutes,
      createdAt: at.now,
      version: 1,
      ...change.placed.topic,
    });
  }
};
