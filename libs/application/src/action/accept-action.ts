import { Injectable } from '@nestjs/common';
import type { ActionLine } from '#contract/action';
import type { Actor } from '#kernel/access/actor';
import { acceptAction } from '#kernel/action/respond';
import { ActionDesk, type ActionAsked } from './action-desk.js';

/** The one who owes it says yes. Refusals `action.state`, `version.stale`. */
@Injectable()
export class AcceptAction {
  constructor(private readonly desk: ActionDesk) {}

  execute(actor: Actor, asked: ActionAsked): Promise<ActionLine> {
    return this.desk.act(actor, 'action.accept', { ...asked, rule: acceptAction });
  }
}
