import { Injectable } from '@nestjs/common';
import type { ActionList, ActionQuery } from '#contract/action';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId } from '#kernel/ids';
import { listActions } from '#persistence/action/action.queries';
import { UnitOfWork } from '../unit-of-work.js';
import { actionLine } from './action-line.js';

/** What is still owed, nearest deadline first, as far as the reader may see it. */
@Injectable()
export class ListActions {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, query: ActionQuery): Promise<ActionList> {
    return this.work.read<ActionList>(actor, 'action.list', {
      load: async (store) => {
        const rows = await listActions(store.em, actor, { ...query, today: store.at.today });
        const items = rows.slice(0, query.limit).map((row) => actionLine(row, store));
        const last = rows[query.limit - 1];
        return { items, next: rows.length > query.limit ? (last?.at ?? null) : null };
      },
      audited: ({ items }) =>
        items.flatMap(({ id, referral }) =>
          referral === null
            ? []
            : [{ noun: 'action', subject: id, referral: referral as ReferralId }],
        ),
    });
  }
}
