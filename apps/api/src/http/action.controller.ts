import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  ActionLine,
  ActionList,
  ActionQuery,
  CompleteAction as CompleteBody,
  DisputeAction as DisputeBody,
  PostponeAction as PostponeBody,
} from '#contract/action';
import { idOf } from '#contract/ids';
import type { Actor } from '#kernel/access/actor';
import type { ActionId } from '#kernel/ids';
import { AcceptAction } from '#application/action/accept-action';
import { CompleteAction } from '#application/action/complete-action';
import { DisputeAction } from '#application/action/dispute-action';
import { ListActions } from '#application/action/list-actions';
import { PostponeAction } from '#application/action/postpone-action';
import { ReadAction } from '#application/action/read-action';
import { StartAction } from '#application/action/start-action';
import { By, Gate, IfMatch } from '../gates/gate.js';
import { seen, tag } from './tag.js';
import { Answers } from './answers.js';

const actionId = idOf<ActionId>();

/** Measures: what is owed, and what the one who owes it says. Each deed takes the version the caller saw (If-Match). */
@Controller('api/actions')
export class ActionController {
  constructor(
    private readonly lists: ListActions,
    private readonly reading: ReadAction,
    private readonly accepting: AcceptAction,
    private readonly disputing: DisputeAction,
    private readonly starting: StartAction,
    private readonly completing: CompleteAction,
    private readonly postponing: PostponeAction,
  ) {}

  @Get()
  @Gate('action.list')
  @Answers(ActionList)
  list(
    @By() actor: Actor,
    @Query({ schema: ActionQuery }) query: ActionQuery,
  ): Promise<ActionList> {
    return this.lists.execute(actor, query);
  }

  @Get(':id')
  @Gate('action.list')
  @Answers(ActionLine)
  async read(
    @By() actor: Actor,
    @Param('id', { schema: actionId }) id: ActionId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionLine> {
    return tag(reply, await this.reading.execute(actor, id));
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Gate('action.accept')
  @Answers(ActionLine)
  async accept(
    @By() actor: Actor,
    @Param('id', { schema: actionId }) id: ActionId,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionLine> {
    return tag(reply, await this.accepting.execute(actor, { id, version: seen(version) }));
  }

  @Post(':id/start')
  @HttpCode(200)
  @Gate('action.start')
  @Answers(ActionLine)
  async start(
    @By() actor: Actor,
    @Param('id', { schema: actionId }) id: ActionId,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionLine> {
    return tag(reply, await this.starting.execute(actor, { id, version: seen(version) }));
  }

  @Post(':id/dispute')
  @HttpCode(200)
  @Gate('action.dispute')
  @Answers(ActionLine)
  async dispute(
    @By() actor: Actor,
    @Param('id', { schema: actionId }) id: ActionId,
    @Body({ schema: DisputeBody }) body: DisputeBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionLine> {
    return tag(reply, await this.disputing.execute(actor, { id, version: seen(version) }, body));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Gate('action.complete')
  @Answers(ActionLine)
  async complete(
    @By() actor: Actor,
    @Param('id', { schema: actionId }) id: ActionId,
    @Body({ schema: CompleteBody }) body: CompleteBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionLine> {
    return tag(reply, await this.completing.execute(actor, { id, version: seen(version) }, body));
  }

  @Post(':id/postpone')
  @HttpCode(200)
  @Gate('action.postpone')
  @Answers(ActionLine)
  async postpone(
    @By() actor: Actor,
    @Param('id', { schema: actionId }) id: ActionId,
    @Body({ schema: PostponeBody }) body: PostponeBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionLine> {
    return tag(reply, await this.postponing.execute(actor, { id, version: seen(version) }, body));
  }
}
