import { Injectable } from '@nestjs/common';
import type { ActionLine } from '#contract/action';
import type { Actor } from '#kernel/access/actor';
import { startAction } from '#kernel/action/respond';
import { ActionDesk, type ActionAsked } from './action-desk.js';

/** Begins it. Refusals `action.state`, `version.stale`. */
@Injectable()
export class StartAction {
  constructor(private readonly desk: ActionDesk) {}

  execute(actor: Actor, asked: ActionAsked): Promise<ActionLine> {
    return this.desk.act(actor, 'action.start', { ...asked, rule: startAction });
  }
}
