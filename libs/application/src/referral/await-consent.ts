import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { awaitConsent } from '#kernel/referral/await-consent';
import { CaseDesk, type CaseAsked } from './case-desk.js';

/** Waits for a consent before the case is shared. Refusals: kernel `awaitConsent`. */
@Injectable()
export class AwaitConsent {
  constructor(private readonly desk: CaseDesk) {}

  execute(
    actor: Actor,
    asked: CaseAsked,
    body: { readonly ask: string | null },
  ): Promise<ReferralMoved> {
    return this.desk.move(actor, 'referral.await-consent', {
      ...asked,
      decide: ({ referral, at }) => awaitConsent(referral, body, at),
    });
  }
}
