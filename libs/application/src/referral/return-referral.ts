import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { returnReferral } from '#kernel/referral/return';
import { measuresOf } from '#persistence/referral/referral-page.queries';
import { identityInTexts } from './anonymous-text.js';
import { CaseDesk, type CaseAsked } from './case-desk.js';

/** Sends the case back with advice and a date, and counts the handover. Refusals: kernel `returnReferral`. */
@Injectable()
export class ReturnReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(
    actor: Actor,
    asked: CaseAsked,
    body: { readonly advice: string; readonly tryUntil: string },
  ): Promise<ReferralMoved> {
    return this.desk.act(actor, 'referral.return', {
      ...asked,
      more: ({ referral }, { em }) => measuresOf(em, referral.id),
      decide: ({ referral, at }, { started }) =>
        identityInTexts(referral.kind, { advice: body.advice }) ??
        returnReferral(referral, { ...body, measureStarted: started }, at),
      moves: (change) => change,
    });
  }
}
