import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idOf } from '#contract/ids';
import {
  CancelMeeting as CancelBody,
  MeetingMoved,
  MoveMeeting as MoveBody,
} from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import type { MeetingId } from '#kernel/ids';
import { CancelMeeting } from '#application/meeting/cancel-meeting';
import { EndMeeting } from '#application/meeting/end-meeting';
import { MoveMeeting } from '#application/meeting/move-meeting';
import { PublishAgenda } from '#application/meeting/publish-agenda';
import { StartMeeting } from '#application/meeting/start-meeting';
import { By, Gate, IfMatch } from '../gates/gate.js';
import { seen, tag } from './tag.js';
import { Answers } from './answers.js';

const meetingId = idOf<MeetingId>();

/** What moves a meeting from planned to held. Each takes the version the caller saw (If-Match). */
@Controller('api/meetings/:id')
export class MeetingDeedsController {
  constructor(
    private readonly publishing: PublishAgenda,
    private readonly starting: StartMeeting,
    private readonly ending: EndMeeting,
    private readonly moving: MoveMeeting,
    private readonly cancelling: CancelMeeting,
  ) {}

  @Post('publish-agenda')
  @HttpCode(200)
  @Gate('meeting.publish-agenda')
  @Answers(MeetingMoved)
  async publish(
    @By() actor: Actor,
    @Param('id', { schema: meetingId }) id: MeetingId,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingMoved> {
    return tag(reply, await this.publishing.execute(actor, id, seen(version)));
  }

  @Post('start')
  @HttpCode(200)
  @Gate('meeting.start')
  @Answers(MeetingMoved)
  async start(
    @By() actor: Actor,
    @Param('id', { schema: meetingId }) id: MeetingId,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingMoved> {
    return tag(reply, await this.starting.execute(actor, id, seen(version)));
  }

  @Post('end')
  @HttpCode(200)
  @Gate('meeting.end')
  @Answers(MeetingMoved)
  async end(
    @By() actor: Actor,
    @Param('id', { schema: meetingId }) id: MeetingId,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingMoved> {
    return tag(reply, await this.ending.execute(actor, id, seen(version)));
  }

  @Post('move')
  @HttpCode(200)
  @Gate('meeting.move')
  @Answers(MeetingMoved)
  async move(
    @By() actor: Actor,
    @Param('id', { schema: meetingId }) id: MeetingId,
    @Body({ schema: MoveBody }) body: MoveBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingMoved> {
    const asked = { ...body, version: seen(version) };
    return tag(reply, await this.moving.execute(actor, id, asked));
  }

  @Post('cancel')
  @HttpCode(200)
  @Gate('meeting.cancel')
  @Answers(MeetingMoved)
  async cancel(
    @By() actor: Actor,
    @Param('id', { schema: meetingId }) id: MeetingId,
    @Body({ schema: CancelBody }) { reason }: CancelBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingMoved> {
    const asked = { reason, version: seen(version) };
    return tag(reply, await this.cancelling.execute(actor, id, asked));
  }
}
