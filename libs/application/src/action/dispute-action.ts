import { Injectable } from '@nestjs/common';
import type { ActionLine, DisputeAction as Body } from '#contract/action';
import type { Actor } from '#kernel/access/actor';
import { disputeAction } from '#kernel/action/respond';
import { ActionDesk, type ActionAsked } from './action-desk.js';

/** Says it is not theirs, and why. Refusals `action.reason-missing`, `action.state`. */
@Injectable()
export class DisputeAction {
  constructor(private readonly desk: ActionDesk) {}

  execute(actor: Actor, asked: ActionAsked, body: Body): Promise<ActionLine> {
    return this.desk.act(actor, 'action.dispute', {
      ...asked,
      rule: (action, at) => disputeAction(action, body, at),
    });
  }
}
