import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idOf } from '#contract/ids';
import { ReferralMoved } from '#contract/referral';
import { NoWords } from '#contract/referral-deeds';
import { RecordWaiver as WaiverBody } from '#contract/waiver';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId, WaiverId } from '#kernel/ids';
import { RecordWaiver } from '#application/referral/record-waiver';
import { WithdrawWaiver } from '#application/referral/withdraw-waiver';
import { By, Gate, IfMatch, Key } from '../gates/gate.js';
import { tag } from './tag.js';
import { Answers } from './answers.js';

/** Consents: given or refused, and taken back. */
@Controller('api')
export class WaiverController {
  constructor(
    private readonly recording: RecordWaiver,
    private readonly withdrawing: WithdrawWaiver,
  ) {}

  @Post('referrals/:id/waivers')
  @Gate('referral.record-waiver')
  @Answers(ReferralMoved)
  async record(
    @By() actor: Actor,
    @Param('id', { schema: idOf<ReferralId>() }) id: ReferralId,
    @Body({ schema: WaiverBody }) body: WaiverBody,
    @IfMatch() version: number | undefined,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.recording.execute(actor, { id, version, key }, body));
  }

  @Post('waivers/:id/withdraw')
  @HttpCode(200)
  @Gate('referral.withdraw-waiver')
  @Answers(ReferralMoved)
  async withdraw(
    @By() actor: Actor,
    @Param('id', { schema: idOf<WaiverId>() }) id: WaiverId,
    @Body({ schema: NoWords }) _: NoWords,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.withdrawing.execute(actor, id));
  }
}
