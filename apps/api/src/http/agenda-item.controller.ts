import { Body, Controller, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  ConcludeItem as ConcludeBody,
  ItemMoved,
  OpenItem as OpenBody,
  PostponeItem as PostponeBody,
  SavedText,
  SaveText,
} from '#contract/agenda-item';
import { idOf } from '#contract/ids';
import { ChangeItem as ChangeBody } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId } from '#kernel/ids';
import { ChangeItem } from '#application/meeting/change-item';
import { ConcludeItem } from '#application/meeting/conclude-item';
import { OpenItem } from '#application/meeting/open-item';
import { PostponeItem } from '#application/meeting/postpone-item';
import { WriteText } from '#application/meeting/write-text';
import { By, Gate, IfMatch } from '../gates/gate.js';
import { seen, tag } from './tag.js';
import { Answers } from './answers.js';

const itemId = idOf<AgendaItemId>();

/** One item of an agenda: prepared, taken up, written about, concluded or put off. */
@Controller('api/agenda-items/:id')
export class AgendaItemController {
  constructor(
    private readonly changing: ChangeItem,
    private readonly opening: OpenItem,
    private readonly writing: WriteText,
    private readonly concluding: ConcludeItem,
    private readonly postponing: PostponeItem,
  ) {}

  @Patch()
  @Gate('meeting.prepare')
  @Answers(ItemMoved)
  async change(
    @By() actor: Actor,
    @Param('id', { schema: itemId }) id: AgendaItemId,
    @Body({ schema: ChangeBody }) body: ChangeBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemMoved> {
    const asked = { body, version: seen(version) };
    return tag(reply, await this.changing.execute(actor, id, asked));
  }

  @Post('open')
  @HttpCode(200)
  @Gate('meeting.open-item')
  @Answers(ItemMoved)
  async open(
    @By() actor: Actor,
    @Param('id', { schema: itemId }) id: AgendaItemId,
    @Body({ schema: OpenBody }) { partial }: OpenBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemMoved> {
    return tag(reply, await this.opening.execute(actor, id, partial));
  }

  /** The version of the text is in the body, since it moves apart from the item's own. */
  @Put('text')
  @Gate('meeting.write-text')
  @Answers(SavedText)
  write(
    @By() actor: Actor,
    @Param('id', { schema: itemId }) id: AgendaItemId,
    @Body({ schema: SaveText }) body: SaveText,
  ): Promise<SavedText> {
    return this.writing.execute(actor, id, body);
  }

  @Post('conclude')
  @HttpCode(200)
  @Gate('meeting.conclude-item')
  @Answers(ItemMoved)
  async conclude(
    @By() actor: Actor,
    @Param('id', { schema: itemId }) id: AgendaItemId,
    @Body({ schema: ConcludeBody }) body: ConcludeBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemMoved> {
    const asked = { body, version: seen(version) };
    return tag(reply, await this.concluding.execute(actor, id, asked));
  }

  @Post('postpone')
  @HttpCode(200)
  @Gate('meeting.postpone-item')
  @Answers(ItemMoved)
  async postpone(
    @By() actor: Actor,
    @Param('id', { schema: itemId }) id: AgendaItemId,
    @Body({ schema: PostponeBody }) { reason }: PostponeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemMoved> {
    return tag(reply, await this.postponing.execute(actor, id, reason));
  }
}
