import { Injectable } from '@nestjs/common';
import type { YearProposals } from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import type { SchoolYear } from '#kernel/time/school-year';
import { changeable } from '#persistence/year/proposal.queries';
import { YearProposal } from '#persistence/year/year-proposal.row';
import { UnitOfWork } from '../../unit-of-work.js';

/** Where the planning of a school year stands: the newest proposal without an answer, and what a new one may be about. */
@Injectable()
export class ListProposals {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, schoolYear: SchoolYear): Promise<YearProposals> {
    return this.work.read(actor, 'year-plan.read', {
      load: async ({ em }) => {
        const open = { $in: ['planning' as const, 'ready' as const, 'failed' as const] };
        const [newest] = await em.find(
          YearProposal,
          { owner: actor.owner, schoolYear, state: open },
          { orderBy: { madeAt: 'desc', id: 'desc' }, limit: 1 },
        );
        return { newest: newest?.id ?? null, ...(await changeable(em, actor.owner)) };
      },
    });
  }
}
