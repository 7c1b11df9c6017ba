import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idOf } from '#contract/ids';
import { ReferralMoved } from '#contract/referral';
import {
  AskReferral as AskBody,
  AwaitConsent as AwaitBody,
  EndReferral,
  FollowUpReferral as FollowUpBody,
  NoWords,
  ReturnReferral as ReturnBody,
  ScheduleReferral as ScheduleBody,
} from '#contract/referral-deeds';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId } from '#kernel/ids';
import { ClaimReferral } from '#application/referral/claim-referral';
import { AskReferral } from '#application/referral/ask-referral';
import { AwaitConsent } from '#application/referral/await-consent';
import { ReadyReferral } from '#application/referral/ready-referral';
import { ReturnReferral } from '#application/referral/return-referral';
import { NotAcceptReferral } from '#application/referral/not-accept-referral';
import { ScheduleReferral } from '#application/referral/schedule-referral';
import { FollowUpReferral } from '#application/referral/follow-up-referral';
import { By, Gate, IfMatch, Key } from '../gates/gate.js';
import { tag } from './tag.js';
import { Answers } from './answers.js';

const caseId = idOf<ReferralId>();

/** What the receiving side does with a case: from taking it to setting it on an agenda. */
@Controller('api/referrals/:id')
export class ReferralTriageController {
  constructor(
    private readonly claiming: ClaimReferral,
    private readonly asking: AskReferral,
    private readonly awaiting: AwaitConsent,
    private readonly readying: ReadyReferral,
    private readonly returning: ReturnReferral,
    private readonly refusing: NotAcceptReferral,
    private readonly scheduling: ScheduleReferral,
    private readonly following: FollowUpReferral,
  ) {}

  @Post('claim')
  @HttpCode(200)
  @Gate('referral.claim')
  @Answers(ReferralMoved)
  async claim(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: NoWords }) _: NoWords,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.claiming.execute(actor, { id, version, key }));
  }

  @Post('ask')
  @HttpCode(200)
  @Gate('referral.ask')
  @Answers(ReferralMoved)
  async ask(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: AskBody }) body: AskBody,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.asking.execute(actor, { id, version, key }, body));
  }

  @Post('await-consent')
  @HttpCode(200)
  @Gate('referral.await-consent')
  @Answers(ReferralMoved)
  async awaitConsent(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: AwaitBody }) body: AwaitBody,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.awaiting.execute(actor, { id, version, key }, body));
  }

  @Post('ready')
  @HttpCode(200)
  @Gate('referral.ready')
  @Answers(ReferralMoved)
  async ready(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: NoWords }) _: NoWords,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.readying.execute(actor, { id, version, key }));
  }

  @Post('return')
  @HttpCode(200)
  @Gate('referral.return')
  @Answers(ReferralMoved)
  async giveBack(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: ReturnBody }) body: ReturnBody,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.returning.execute(actor, { id, version, key }, body));
  }

  @Post('not-accept')
  @HttpCode(200)
  @Gate('referral.not-accept')
  @Answers(ReferralMoved)
  async notAccept(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: EndReferral }) body: EndReferral,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.refusing.execute(actor, { id, version, key }, body));
  }

  @Post('schedule')
  @HttpCode(200)
  @Gate('referral.schedule')
  @Answers(ReferralMoved)
  async schedule(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: ScheduleBody }) body: ScheduleBody,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.scheduling.execute(actor, { id, version, key }, body));
  }

  @Post('follow-up')
  @HttpCode(200)
  @Gate('referral.follow-up')
  @Answers(ReferralMoved)
  async followUp(
    @By() actor: Actor,
    @Param('id', { schema: caseId }) id: ReferralId,
    @Body({ schema: FollowUpBody }) body: FollowUpBody,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.following.execute(actor, { id, version, key }, body));
  }
}
