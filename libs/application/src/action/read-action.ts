import { Injectable } from '@nestjs/common';
import type { ActionLine } from '#contract/action';
import type { Actor } from '#kernel/access/actor';
import type { ActionId, ReferralId } from '#kernel/ids';
import { readableAction } from '#persistence/action/action.queries';
import { UnitOfWork } from '../unit-of-work.js';
import { actionLine } from './action-line.js';

/** One measure, also when it is done, for those for whom it exists. */
@Injectable()
export class ReadAction {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, id: ActionId): Promise<ActionLine> {
    return this.work.read<ActionLine>(actor, 'action.list', {
      load: async (store) => {
        const row = await readableAction(store.em, actor, id);
        return row === null ? null : actionLine(row, store);
      },
      audited: ({ referral }) =>
        referral === null
          ? []
          : [{ noun: 'action', subject: id, referral: referral as ReferralId }],
    });
  }
}
