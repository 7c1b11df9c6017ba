import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { withdrawReferral } from '#kernel/referral/end';
import { CaseDesk, type CaseAsked } from './case-desk.js';

/** The sender takes the case back before it is discussed; it leaves the agenda it stands on. Refusals: kernel `withdrawReferral`. */
@Injectable()
export class WithdrawReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(
    actor: Actor,
    asked: CaseAsked,
    body: { readonly reason: string },
  ): Promise<ReferralMoved> {
    return this.desk.move(actor, 'referral.withdraw', {
      ...asked,
      decide: ({ referral, at }) => withdrawReferral(referral, body, at),
    });
  }
}
