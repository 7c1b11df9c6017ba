import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ForumList, ForumPage } from '#contract/forum';
import { CallMeeting as CallBody, MeetingCalled } from '#contract/meeting';
import { ForumMoved, MoveForum, SettleForum as SettleBody } from '#contract/forum-deeds';
import { idOf } from '#contract/ids';
import type { Actor } from '#kernel/access/actor';
import type { ForumId } from '#kernel/ids';
import { ListForums } from '#application/forum/list-forums';
import { ReadForum } from '#application/forum/read-forum';
import { BecomeForum } from '#application/forum/become-forum';
import { SettleForum } from '#application/forum/settle-forum';
import { CallMeeting } from '#application/meeting/call-meeting';
import { By, Gate, IfMatch, Key } from '../gates/gate.js';
import { Answers } from './answers.js';
import { seen, tag } from './tag.js';

const forumId = idOf<ForumId>();

@Controller('api/forums')
export class ForumController {
  constructor(
    private readonly listForums: ListForums,
    private readonly readForum: ReadForum,
    private readonly settling: SettleForum,
    private readonly becoming: BecomeForum,
    private readonly calling: CallMeeting,
  ) {}

  @Get()
  @Gate('forum.list')
  @Answers(ForumList)
  async list(@By() actor: Actor): Promise<ForumList> {
    return { items: await this.listForums.execute(actor) };
  }

  @Get(':id')
  @Gate('forum.read')
  @Answers(ForumPage)
  read(@By() actor: Actor, @Param('id', { schema: forumId }) id: ForumId): Promise<ForumPage> {
    return this.readForum.execute(actor, id);
  }

  /** Settles what the plan leaves open. */
  @Post(':id/settle')
  @HttpCode(200)
  @Gate('forum.settle')
  @Answers(ForumMoved)
  async settle(
    @By() actor: Actor,
    @Param('id', { schema: forumId }) id: ForumId,
    @IfMatch() version: number | undefined,
    @Body({ schema: SettleBody }) body: SettleBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ForumMoved> {
    return tag(reply, await this.settling.execute(actor, id, { ...body, version: seen(version) }));
  }

  /** Takes the forum one step on in its life. */
  @Post(':id/status')
  @HttpCode(200)
  @Gate('forum.become')
  @Answers(ForumMoved)
  async become(
    @By() actor: Actor,
    @Param('id', { schema: forumId }) id: ForumId,
    @IfMatch() version: number | undefined,
    @Body({ schema: MoveForum }) body: MoveForum,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ForumMoved> {
    return tag(reply, await this.becoming.execute(actor, id, { ...body, version: seen(version) }));
  }

  /** Calls a meeting outside the series. */
  @Post(':id/meetings')
  @Gate('meeting.call')
  @Answers(MeetingCalled)
  call(
    @By() actor: Actor,
    @Param('id', { schema: forumId }) id: ForumId,
    @Body({ schema: CallBody }) body: CallBody,
    @Key() key: string | undefined,
  ): Promise<MeetingCalled> {
    return this.calling.execute(actor, id, { body, key });
  }
}
