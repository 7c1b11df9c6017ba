import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { closeReferral } from '#kernel/referral/end';
import { measuresOf } from '#persistence/referral/referral-page.queries';
import { CaseDesk, type CaseAsked } from './case-desk.js';

/** Ends a case that has been helped, when nobody owes a measure in it. Refusals: kernel `closeReferral`. */
@Injectable()
export class CloseReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(
    actor: Actor,
    asked: CaseAsked,
    body: { readonly reason: string },
  ): Promise<ReferralMoved> {
    return this.desk.act(actor, 'referral.close', {
      ...asked,
      more: ({ referral }, { em }) => measuresOf(em, referral.id),
      decide: ({ referral, at }, { open }) =>
        closeReferral(referral, { ...body, openMeasures: open }, at),
      moves: (change) => change,
    });
  }
}
