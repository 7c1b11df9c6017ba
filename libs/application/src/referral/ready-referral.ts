import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { readyReferral } from '#kernel/referral/ready';
import { CaseDesk, type CaseAsked } from './case-desk.js';

/** The case is clear enough to be discussed. Refusals: kernel `readyReferral`. */
@Injectable()
export class ReadyReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(actor: Actor, asked: CaseAsked): Promise<ReferralMoved> {
    return this.desk.move(actor, 'referral.ready', {
      ...asked,
      decide: ({ referral, at }) => readyReferral(referral, at),
    });
  }
}
