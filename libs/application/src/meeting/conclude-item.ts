import { Injectable } from '@nestjs/common';
import type { ConcludeItem as Body, ItemMoved } from '#contract/agenda-item';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId } from '#kernel/ids';
import { UnitOfWork } from '../unit-of-work.js';
import { ForumRegistry } from '../forum/forum.registry.js';
import { itemMoved, set } from './answers.js';
import { closeCaseTo, keepersAmong, makeResponsible } from './case-parts.js';
import { decideConclusion, type Change } from './conclusion-rules.js';
import { loadConclusion, type Concluding } from './conclusion-load.js';
import { subjectOf } from './hold-meeting.js';
import { createAction } from './new-action.js';
import type { Store } from '../store.js';

/**
 * Ends an item with what was agreed: outcome, measures, the case's next state and who may still read it, all or nothing.
 * Of two who conclude at once one wins; the other is told where the item stands and has written nothing.
 */
@Injectable()
export class ConcludeItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `action.unknown`; as `concludeItem`, `assignAction` and `concludeReferral` of the kernel, paths as in the body */
  execute(
    actor: Actor,
    id: AgendaItemId,
    { body, version }: { readonly body: Body; readonly version: number },
  ): Promise<ItemMoved> {
    return this.work.run<Concluding, Change, ItemMoved>(actor, 'meeting.conclude-item', {
      load: (store) => loadConclusion(store, this.registry, { id, measures: body.measures }),
      subject: (held) => subjectOf(held, actor),
      decide: (held, store) => decideConclusion(held, { body, version }, store),
      apply: async (held, change, store) => {
        write(held, change, store);
        await closeRoom(held, change, store);
        return itemMoved(held.item);
      },
    });
  }
}

const write = (held: Concluding, change: Change, store: Store): void => {
  const { item, meeting, topic, referral, delivery } = held;
  set(item, change.concluded.item);
  set(meeting, change.concluded.meeting);
  if (topic !== null) set(topic, { state: 'concluded' });
  if (referral !== null) set(referral, change.referral);
  for (const action of change.actions) createAction(store, action);
  // What the receiving forum said goes back to the one that sent its minutes (DOMAIN §7).
  if (delivery !== null) Object.assign(delivery, change.answered);
};

/** The room is cleared: the case stays with those who owe a measure, and with those who write the minutes until they are approved. */
async function closeRoom(held: Concluding, { actions }: Change, store: Store): Promise<void> {
  const { referral, item, people } = held;
  if (referral === null) return;
  const persons = actions.flatMap(({ person }) => person ?? []);
  await makeResponsible(store, { item: item.id, referral: referral.id }, persons);
  await closeCaseTo(store, referral.id, { but: keepersAmong(people) });
}
