import { Injectable } from '@nestjs/common';
import type { ReferralSlots } from '#contract/referral-deeds';
import type { Actor } from '#kernel/access/actor';
import type { CaseRelation } from '#kernel/access/may';
import { relationsToReferral } from '#kernel/access/relations';
import type { ForumId, ReferralId } from '#kernel/ids';
import { isReadableCase, partsIn } from '#persistence/referral/referral-access.queries';
import { slotsOf } from '#persistence/referral/table.queries';
import { Referral } from '#persistence/referral/referral.row';
import { UnitOfWork } from '../unit-of-work.js';

interface Loaded extends ReferralSlots {
  readonly forum: ForumId;
  readonly relations: readonly CaseRelation[];
}

/** The coming meetings of the receiving forum a case can be placed on, and how many minutes each has left. */
@Injectable()
export class ListSlots {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor, id: ReferralId): Promise<ReferralSlots> {
    const { items } = await this.work.read<Loaded>(actor, 'referral.schedule', {
      load: async ({ em, at }) => {
        if (!(await isReadableCase(em, actor, id))) return null;
        const referral = await em.findOneOrFail(Referral, { id });
        const relations = relationsToReferral(actor, referral, await partsIn(em, actor, [id]));
        const forum = referral.toForum;
        return { forum, relations, items: await slotsOf(em, forum, at.today) };
      },
      subject: ({ forum, relations }) => ({ forum, relations }),
    });
    return { items };
  }
}
