import { Injectable } from '@nestjs/common';
import type { Remarked } from '#contract/minutes';
import type { Actor } from '#kernel/access/actor';
import type { MinutesId } from '#kernel/ids';
import { remarkOn } from '#kernel/minutes/circulate';
import { refuse } from '#kernel/outcome';
import { MinutesRemark } from '#persistence/minutes/minutes-remark.row';
import { UnitOfWork } from '../unit-of-work.js';
import { heldMinutes } from './hold-minutes.js';

/** A remark on the draft, from somebody who sits in the forum, until the day it is due. */
@Injectable()
export class RemarkMinutes {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `minutes.state`, `minutes.remarks-over`, `minutes.remark-missing` */
  execute(
    actor: Actor,
    id: MinutesId,
    { text, key }: { readonly text: string; readonly key: string | undefined },
  ): Promise<Remarked> {
    return this.work.run(actor, 'minutes.remark', {
      key,
      load: (store) => heldMinutes(store, id),
      subject: ({ minutes }) => ({ forum: minutes.forum }),
      decide: ({ minutes }, { at }) =>
        actor.person === null
          ? refuse('not-allowed')
          : remarkOn(minutes, { by: actor.person, text }, at),
      apply: (_held, remark, { em, newId, actor: { owner } }) => {
        const row = { id: newId(), owner, minutes: id, ...remark };
        em.create(MinutesRemark, row);
        return { id: row.id, at: remark.at.toISOString() };
      },
    });
  }
}
