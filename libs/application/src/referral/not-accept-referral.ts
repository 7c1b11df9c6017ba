import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { notAcceptReferral } from '#kernel/referral/end';
import { CaseDesk, type CaseAsked } from './case-desk.js';

/** Does not take the case, and says why. Refusals: kernel `notAcceptReferral`. */
@Injectable()
export class NotAcceptReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(
    actor: Actor,
    asked: CaseAsked,
    body: { readonly reason: string },
  ): Promise<ReferralMoved> {
    return this.desk.move(actor, 'referral.not-accept', {
      ...asked,
      decide: ({ referral, at }) => notAcceptReferral(referral, body, at),
    });
  }
}
