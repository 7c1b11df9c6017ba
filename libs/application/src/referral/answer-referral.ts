import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { answerAsked } from '#kernel/referral/answer';
import { identityInTexts } from './anonymous-text.js';
import { CaseDesk, type CaseAsked } from './case-desk.js';

/** Answers what the coordinator asked; its clock runs on. Refusals: kernel `answerAsked`. */
@Injectable()
export class AnswerReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(
    actor: Actor,
    asked: CaseAsked,
    body: { readonly answer: string },
  ): Promise<ReferralMoved> {
    return this.desk.move(actor, 'referral.answer', {
      ...asked,
      decide: ({ referral, at }) =>
        identityInTexts(referral.kind, { ...body }) ?? answerAsked(referral, body, at),
    });
  }
}
