import { Injectable } from '@nestjs/common';
import type { ProposalMade, ReplanYear as ToReplan } from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import { MakeProposal } from './make-proposal.js';

/** Plans a school year again after changes, as a proposal that moves as few meetings as can be. */
@Injectable()
export class ReplanYear {
  constructor(private readonly make: MakeProposal) {}

  /** Refusals as in `MakeProposal`. */
  execute(actor: Actor, asked: ToReplan, key?: string): Promise<ProposalMade> {
    return this.make.execute(actor, { verb: 'year-plan.replan', kind: 'replan', key, ...asked });
  }
}
