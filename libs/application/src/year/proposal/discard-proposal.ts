import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { YearProposalId } from '#kernel/ids';
import { done, refuse } from '#kernel/outcome';
import { YearProposal } from '#persistence/year/year-proposal.row';
import { UnitOfWork } from '../../unit-of-work.js';

/** Puts a proposal away; one that is still being made stops. Again it changes nothing. */
@Injectable()
export class DiscardProposal {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `year-proposal.state` when it was approved */
  execute(actor: Actor, id: YearProposalId): Promise<void> {
    return this.work.run<{ row: YearProposal }, null, void>(actor, 'year-plan.discard', {
      load: async ({ em }) => {
        const row = await em.findOne(YearProposal, { id, owner: actor.owner });
        return row === null ? null : { row };
      },
      subject: () => ({ forum: null }),
      decide: ({ row }) => {
        if (row.state === 'approved')
          return refuse('year-proposal.state', { current: { state: row.state } });
        return row.state === 'discarded' ? done(null) : done(null, discarded(row));
      },
      apply: ({ row }, _change, { at }) => {
        if (row.state === 'discarded') return;
        row.state = 'discarded';
        row.decidedBy = at.by;
        row.decidedAt = at.now;
        row.version += 1;
      },
    });
  }
}

const discarded = ({ id, state }: YearProposal) => ({
  name: 'year-proposal.discarded',
  level: 'system' as const,
  about: { noun: 'year-proposal', id },
  forum: null,
  from: state,
  to: 'discarded',
});
