import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idOf } from '#contract/ids';
import { ReferralMoved } from '#contract/referral';
import { AnswerReferral as AnswerBody, EndReferral, NoWords } from '#contract/referral-deeds';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId } from '#kernel/ids';
import { SubmitReferral } from '#application/referral/submit-referral';
import { AnswerReferral } from '#application/referral/answer-referral';
import { WithdrawReferral } from '#application/referral/withdraw-referral';
import { CloseReferral } from '#application/referral/close-referral';
import { By, Gate, IfMatch, Key } from '../gates/gate.js';
import { tag } from './tag.js';
import { Answers } from './answers.js';

const caseId = idOf<ReferralId>();

/** What the sending side does with a case: sends it, answers, takes it back, and ends it. */
@Controller('api/referrals/:id')
export class ReferralSendingController {
  constructor(
    private readonly submitting: SubmitReferral,
    private readonly answering: AnswerReferral,
    private readonly withdrawing: WithdrawReferral,
    private readonly closing: CloseReferral,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @Gate('referral.submit')
  @Answers(ReferralMoved)
  async submit(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: NoWords }) _: NoWords,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.submitting.execute(actor, { id, version, key }));
  }

  @Post('answer')
  @HttpCode(200)
  @Gate('referral.answer')
  @Answers(ReferralMoved)
  async answer(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: AnswerBody }) body: AnswerBody,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.answering.execute(actor, { id, version, key }, body));
  }

  @Post('withdraw')
  @HttpCode(200)
  @Gate('referral.withdraw')
  @Answers(ReferralMoved)
  async withdraw(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: EndReferral }) body: EndReferral,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.withdrawing.execute(actor, { id, version, key }, body));
  }

  @Post('close')
  @HttpCode(200)
  @Gate('referral.close')
  @Answers(ReferralMoved)
  async close(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: EndReferral }) body: EndReferral,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.closing.execute(actor, { id, version, key }, body));
  }
}
