import { Injectable } from '@nestjs/common';
import type { ActionLine, CompleteAction as Body } from '#contract/action';
import type { Actor } from '#kernel/access/actor';
import { completeAction } from '#kernel/action/respond';
import { ActionDesk, type ActionAsked } from './action-desk.js';

/** Done. Whoever does it late says why. Refusals `action.late-reason-missing`, `action.state`. */
@Injectable()
export class CompleteAction {
  constructor(private readonly desk: ActionDesk) {}

  execute(actor: Actor, asked: ActionAsked, body: Body): Promise<ActionLine> {
    return this.desk.act(actor, 'action.complete', {
      ...asked,
      rule: (action, at) => completeAction(action, { ...body, version: asked.version }, at),
    });
  }
}
