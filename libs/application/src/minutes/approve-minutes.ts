import { Injectable } from '@nestjs/common';
import type { MinutesMoved } from '#contract/minutes';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import type { MinutesId } from '#kernel/ids';
import { approveMinutes } from '#kernel/minutes/circulate';
import { minutesFact, type MinutesChange } from '#kernel/minutes/minutes';
import { isRefusal, type Outcome } from '#kernel/outcome';
import { Extract } from '#persistence/minutes/extract.row';
import { nextNumber } from '#persistence/referral/referral-lock.queries';
import { allOf } from '../all-of.js';
import { ForumRegistry } from '../forum/forum.registry.js';
import { set } from '../meeting/answers.js';
import { closeCaseTo } from '../meeting/case-parts.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { canonical, hashOf } from './canonical.js';
import { decideDeliveries, waysOf, writeDeliveries, type Sent, type Ways } from './deliver.js';
import { extractsOf, freeze, type MinutesContent } from './frozen.js';
import { heldMinutes, minutesMoved, type HeldMinutes } from './hold-minutes.js';
import { loadContent } from './load-content.js';

interface Loaded extends HeldMinutes {
  readonly content: MinutesContent;
  readonly ways: Ways;
}

interface Change {
  readonly approved: MinutesChange;
  readonly sent: readonly Sent[];
}

/**
 * Approves minutes: an act with name and time. They are frozen with a hash, cut into one extract per case and reader, and
 * go along the pack's edges by themselves. From here on nothing in them changes (DOMAIN §10, 6).
 */
@Injectable()
export class ApproveMinutes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `minutes.state`, `minutes.remarks-open`, `version.stale` */
  execute(actor: Actor, id: MinutesId, version: number): Promise<MinutesMoved> {
    const { registry } = this;
    return this.work.run<Loaded, Change, MinutesMoved>(actor, 'minutes.approve', {
      load: (store) => load(store, id),
      subject: ({ minutes }) => ({ forum: minutes.forum }),
      decide: (held, store) => staleness(held.minutes, version) ?? decide(held, registry, store),
      apply: async (held, change, store) => {
        const number = await numberOf(held, store);
        set(held.minutes, { ...change.approved, number });
        writeExtracts(held, store);
        const sent = change.sent.map((one) => ({ ...one, title: titled(one.title, number) }));
        writeDeliveries(store, sent, { minutes: id, ways: held.ways, registry });
        const items = held.content.items.map((item) => item.id);
        for (const about of held.content.cases.keys()) await closeCaseTo(store, about, { items });
        return minutesMoved(held.minutes);
      },
    });
  }
}

async function load(store: Store, id: MinutesId): Promise<Loaded | null> {
  const held = await heldMinutes(store, id);
  if (held === null) return null;
  return {
    ...held,
    content: await loadContent(store, held.meeting),
    ways: await waysOf(store, held.minutes),
  };
}

const unnumbered = '#';
const titled = (title: string, number: string): string =>
  title.endsWith(unnumbered) ? `${title.slice(0, -unnumbered.length)}${number}` : title;

/** The forum's register: the next number of the year the meeting was held in, as `3/2026`. */
async function numberOf({ minutes, meeting }: Loaded, { em, newId, actor }: Store) {
  const year = meeting.day.slice(0, 4);
  const series = `M${year.slice(2)}-${minutes.forum.slice(-12)}`;
  const number = await nextNumber(em, { id: newId(), owner: actor.owner, series });
  return `${number}/${year}`;
}

const decide = (held: Loaded, registry: ForumRegistry, store: Store): Outcome<Change> => {
  const { minutes, forum, content, ways } = held;
  const body = freeze(held, content);
  const approval = { number: unnumbered, body: JSON.parse(canonical(body)), hash: hashOf(body) };
  const approved = approveMinutes(minutes, approval, store.at);
  if (isRefusal(approved)) return approved;
  const locked = Object.assign({}, minutes, {
    state: 'approved' as const,
    number: unnumbered,
  });
  const set: MinutesChange = { ...approved.change, state: 'locked' };
  return allOf({
    approved: { change: set, facts: [...approved.facts, minutesFact(locked, 'locked', 'locked')] },
    sent: decideDeliveries(locked, { ways, from: forum, registry }, store),
  });
};

const writeExtracts = ({ minutes, content }: Loaded, { em, actor, at, newId }: Store): void => {
  for (const { item, referral, audience, service, body } of extractsOf(content)) {
    em.create(Extract, {
      id: newId(),
      owner: actor.owner,
      minutes: minutes.id,
      agendaItem: item.id,
      referral,
      audience,
      service,
      body: { ...body },
      hash: hashOf(body),
      at: at.now,
    });
  }
};
