import { Injectable } from '@nestjs/common';
import type { EscalationList, EscalationQuery } from '#contract/escalation';
import type { Actor } from '#kernel/access/actor';
import { inboxOf } from '#persistence/escalation/escalation.queries';
import { UnitOfWork } from '../unit-of-work.js';

/** The inbox of the offices the actor holds, soonest answer first. */
@Injectable()
export class ListEscalations {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, query: EscalationQuery): Promise<EscalationList> {
    return this.work.read(actor, 'escalation.list', {
      load: async ({ em }) => {
        const rows = await inboxOf(em, actor, query);
        const shown = rows.slice(0, query.limit);
        return {
          items: shown.map((row) => ({
            ...row,
            raisedAt: new Date(row.raisedAt).toISOString(),
            answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt).toISOString(),
            may: row.state === 'open' ? ['escalation.answer'] : [],
          })),
          next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
        };
      },
    });
  }
}
