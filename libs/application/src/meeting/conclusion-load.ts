import { LockMode } from '@mikro-orm/postgresql';
import type { ConcludeItem as Body } from '#contract/agenda-item';
import type { ForumPolicy } from '#kernel/forum/policy';
import type { AgendaItemId } from '#kernel/ids';
import type { ReferralAt } from '#kernel/referral/referral';
import { Action } from '#persistence/action/action.row';
import type { Attendance } from '#persistence/meeting/attendance.row';
import { Topic } from '#persistence/meeting/topic.row';
import { Service } from '#persistence/person/service.row';
import { Person } from '#persistence/person/person.row';
import { Minutes } from '#persistence/minutes/minutes.row';
import { MinutesDelivery } from '#persistence/minutes/minutes-delivery.row';
import type { ForumRegistry } from '../forum/forum.registry.js';
import { isConsented } from '../referral/consented.js';
import type { Store } from '../store.js';
import { caseAt } from './case-at.js';
import { peopleOf } from './case-parts.js';
import { holdItem, type HeldItem } from './hold-meeting.js';

/** An item about to be concluded, with all that the rules ask. */
export interface Concluding extends HeldItem {
  readonly policy: ForumPolicy;
  readonly people: readonly Attendance[];
  /** The people and services among those the measures name who are of this municipality and have not left. */
  readonly known: ReadonlySet<string>;
  readonly topic: Topic | null;
  /** A consent that holds today is registered, or the case is anonymous. */
  readonly consented: boolean;
  /** Has a measure in this case been started before? */
  readonly measureStarted: boolean;
  readonly caseAt: ReferralAt | null;
  /** The set of minutes this item is about, on its way back with the answer. */
  readonly delivery: MinutesDelivery | null;
  readonly received: Minutes | null;
}

async function caseOf(store: Store, { referral }: HeldItem) {
  if (referral === null) return { consented: false, measureStarted: false, caseAt: null };
  const { em, at } = store;
  const started = await em.count(Action, {
    referral: referral.id,
    state: { $in: ['started', 'done'] },
  });
  return {
    consented: await isConsented(em, referral, at.today),
    measureStarted: started > 0,
    caseAt: await caseAt(store, referral),
  };
}

/** Those named in the measures who work here, held so that none of them leaves meanwhile, and the services that are ours. */
async function knownIn({ em, actor: { owner } }: Store, measures: Body['measures']) {
  const named = measures.flatMap(({ person }) => person ?? []);
  const services = measures.flatMap(({ service }) => service ?? []);
  const workers = await em.find(
    Person,
    { id: { $in: named }, owner, endedAt: null },
    { lockMode: LockMode.PESSIMISTIC_READ, orderBy: { id: 'asc' } },
  );
  const ours = await em.find(Service, { id: { $in: services }, owner });
  return new Set<string>([...workers, ...ours].map(({ id }) => id));
}

/** Locks and reads what concluding an item takes. Null when the item, or its case, does not exist for the actor. */
export async function loadConclusion(
  store: Store,
  registry: ForumRegistry,
  { id, measures }: { readonly id: AgendaItemId; readonly measures: Body['measures'] },
): Promise<Concluding | null> {
  const held = await holdItem(store, id, { reads: true });
  if (held === null) return null;
  const { em } = store;
  const topic = held.item.topic == null ? null : await em.findOne(Topic, { id: held.item.topic });
  const about = topic?.minutesReceived ?? null;
  return {
    ...held,
    ...(await caseOf(store, held)),
    policy: registry.of(held.forum.kind),
    people: await peopleOf(store, held.meeting.id),
    known: await knownIn(store, measures),
    topic,
    delivery: about === null ? null : await em.findOne(MinutesDelivery, { topic: topic?.id }),
    received: about === null ? null : await em.findOne(Minutes, { id: about }),
  };
}
