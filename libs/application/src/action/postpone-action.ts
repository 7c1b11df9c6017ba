import { Injectable } from '@nestjs/common';
import type { ActionLine, PostponeAction as Body } from '#contract/action';
import type { Actor } from '#kernel/access/actor';
import { postponeAction } from '#kernel/action/respond';
import { ActionDesk, type ActionAsked } from './action-desk.js';

/** Gives it a later day, with a reason. Refusals `action.due-not-later`, `action.state`. */
@Injectable()
export class PostponeAction {
  constructor(private readonly desk: ActionDesk) {}

  execute(actor: Actor, asked: ActionAsked, body: Body): Promise<ActionLine> {
    return this.desk.act(actor, 'action.postpone', {
      ...asked,
      rule: (action, at) => postponeAction(action, body, at),
    });
  }
}
