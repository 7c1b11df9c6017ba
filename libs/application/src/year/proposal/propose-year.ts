import { Injectable } from '@nestjs/common';
import type { ProposalMade, ProposeYear as ToPropose } from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import { MakeProposal } from './make-proposal.js';

/** Plans all coming meetings of a school year anew, as a proposal: nothing is written to the year, and nobody is told. */
@Injectable()
export class ProposeYear {
  constructor(private readonly make: MakeProposal) {}

  /** Refusals as in `MakeProposal`. */
  execute(actor: Actor, { schoolYear }: ToPropose, key?: string): Promise<ProposalMade> {
    const verb = 'year-plan.propose';
    return this.make.execute(actor, { verb, kind: 'new', schoolYear, changes: [], key });
  }
}
