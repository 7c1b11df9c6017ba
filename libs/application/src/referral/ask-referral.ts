import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { askForInformation } from '#kernel/referral/ask';
import { identityInTexts } from './anonymous-text.js';
import { CaseDesk, type CaseAsked } from './case-desk.js';

/** Asks the sender for what is missing; the coordinator's clock stands still. Refusals: kernel `askForInformation`. */
@Injectable()
export class AskReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(actor: Actor, asked: CaseAsked, body: { readonly ask: string }): Promise<ReferralMoved> {
    return this.desk.move(actor, 'referral.ask', {
      ...asked,
      decide: ({ referral, at }) =>
        identityInTexts(referral.kind, { ...body }) ?? askForInformation(referral, body, at),
    });
  }
}
