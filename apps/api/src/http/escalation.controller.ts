import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnswerEscalation } from '#application/escalation/answer-escalation';
import { ListEscalations } from '#application/escalation/list-escalations';
import {
  AnswerEscalation as AnswerBody,
  EscalationList,
  EscalationMoved,
  EscalationQuery,
} from '#contract/escalation';
import { idOf } from '#contract/ids';
import type { Actor } from '#kernel/access/actor';
import type { EscalationId } from '#kernel/ids';
import { By, Gate, IfMatch } from '../gates/gate.js';
import { seen, tag } from './tag.js';
import { Answers } from './answers.js';

/** What nobody did in time, in the inbox of the offices. */
@Controller('api/escalations')
export class EscalationController {
  constructor(
    private readonly listing: ListEscalations,
    private readonly answering: AnswerEscalation,
  ) {}

  @Get()
  @Gate('escalation.list')
  @Answers(EscalationList)
  list(
    @By() actor: Actor,
    @Query({ schema: EscalationQuery }) query: EscalationQuery,
  ): Promise<EscalationList> {
    return this.listing.execute(actor, query);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Gate('escalation.answer')
  @Answers(EscalationMoved)
  async answer(
    @By() actor: Actor,
    @Param('id', { schema: idOf<EscalationId>() }) id: EscalationId,
    @IfMatch() version: number | undefined,
    @Body({ schema: AnswerBody }) { answer }: AnswerBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EscalationMoved> {
    return tag(reply, await this.answering.execute(actor, { id, version: seen(version) }, answer));
  }
}
