import { Injectable } from '@nestjs/common';
import type { ProposalResult } from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import type { YearProposalId } from '#kernel/ids';
import { done } from '#kernel/outcome';
import type { Progress } from '#kernel/year-plan/planner/instance';
import { YearProposal } from '#persistence/year/year-proposal.row';
import { UnitOfWork } from '../../unit-of-work.js';

/** What is heard of a plan that is being made. */
export type Noted =
  | { readonly progress: Progress }
  | { readonly result: ProposalResult }
  | { readonly failed: true };

/** Notes how far a proposal has come, or what it became. */
@Injectable()
export class KeepProposal {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns false when nobody waits for it any more: it was discarded, or another took its place */
  execute(actor: Actor, id: YearProposalId, noted: Noted): Promise<boolean> {
    return this.work.run<{ row: YearProposal }, Noted, boolean>(actor, 'year-plan.propose', {
      load: async ({ em }) => {
        const row = await em.findOne(YearProposal, { id, owner: actor.owner });
        return row === null ? null : { row };
      },
      subject: () => ({ forum: null }),
      decide: () => done(noted),
      apply: ({ row }, change, { at }) => {
        if (row.state !== 'planning') return false;
        row.notedAt = at.now;
        if ('progress' in change) {
          row.placed = change.progress.placed;
          row.total = change.progress.of;
        } else {
          row.state = 'result' in change ? 'ready' : 'failed';
          row.result = 'result' in change ? change.result : null;
          row.version += 1;
        }
        return true;
      },
    });
  }
}
