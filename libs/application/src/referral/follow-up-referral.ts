import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { followUpReferral } from '#kernel/referral/follow-up';
import { CaseDesk, type CaseAsked } from './case-desk.js';

/** Follows up a concluded case until the day it is evaluated. Refusals: kernel `followUpReferral`. */
@Injectable()
export class FollowUpReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(
    actor: Actor,
    asked: CaseAsked,
    body: { readonly evaluateOn: string },
  ): Promise<ReferralMoved> {
    return this.desk.move(actor, 'referral.follow-up', {
      ...asked,
      decide: ({ referral, at }) => followUpReferral(referral, body, at),
    });
  }
}
