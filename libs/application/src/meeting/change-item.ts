import { Injectable } from '@nestjs/common';
import type { ItemMoved } from '#contract/agenda-item';
import type { ChangeItem as ItemChangeBody } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import type { AgendaItemId } from '#kernel/ids';
import { itemRefusal } from '#kernel/meeting/transition';
import { done, isRefusal, refuse, type Outcome } from '#kernel/outcome';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import { wallRefusal } from '../forum/wall.js';
import { UnitOfWork } from '../unit-of-work.js';
import { itemMoved, set } from './answers.js';
import { holdItem, itemsOf, subjectOf, type HeldItem } from './hold-meeting.js';

interface Loaded extends HeldItem {
  readonly items: readonly AgendaItem[];
}

/** Changes place, length or words of an item that is not taken up. The words of a case are the referral's. */
@Injectable()
export class ChangeItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `agenda-item.state`, `agenda-item.case-title`, `wall.person-found`, `version.stale` */
  execute(
    actor: Actor,
    id: AgendaItemId,
    { body, version }: { readonly body: ItemChangeBody; readonly version: number },
  ): Promise<ItemMoved> {
    return this.work.run<Loaded, ItemChangeBody, ItemMoved>(actor, 'meeting.prepare', {
      load: async (store) => {
        const held = await holdItem(store, id, { reads: false });
        return held === null ? null : { ...held, items: await itemsOf(store, held.meeting.id) };
      },
      subject: (held) => subjectOf(held, actor),
      decide: (loaded) => {
        const changed = decide(loaded, body, version);
        if (isRefusal(changed)) return changed;
        return wallRefusal(this.registry.of(loaded.forum.kind), { title: body.title }) ?? changed;
      },
      apply: ({ item, items, meeting }, change, { at }) => {
        const { ord, ...rest } = change;
        set(item, rest);
        if (ord !== undefined) reorder(items, item, ord);
        set(meeting, { changedAt: at.now });
        return itemMoved(item);
      },
    });
  }
}

const decide = (
  { item, meeting }: Loaded,
  body: ItemChangeBody,
  version: number,
): Outcome<ItemChangeBody> => {
  const refusal = itemRefusal(item, 'meeting.open-item', 'open') ?? staleness(item, version);
  if (refusal !== null) return refusal;
  if (body.title !== undefined && item.referral != null) {
    return refuse('agenda-item.case-title', { fields: [{ path: 'title', code: 'not-allowed' }] });
  }
  return done(body, {
    name: 'agenda-item.prepared',
    level: item.referral == null ? 'system' : 'individual',
    about: { noun: 'agenda-item', id: item.id },
    forum: meeting.forum,
    referral: item.referral ?? null,
    ids: { meeting: meeting.id },
  });
};

/** Puts the item at a place and numbers the agenda anew from 1. */
const reorder = (items: readonly AgendaItem[], item: AgendaItem, ord: number): void => {
  const others = items.filter(({ id }) => id !== item.id);
  const order = [...others.slice(0, ord - 1), item, ...others.slice(ord - 1)];
  order.forEach((row, index) => {
    row.ord = index + 1;
  });
};
