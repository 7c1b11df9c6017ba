import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AcknowledgeIssue } from '#application/system-issue/acknowledge-issue';
import { AnswerIssue } from '#application/system-issue/answer-issue';
import { LiftIssue } from '#application/system-issue/lift-issue';
import { ListIssues } from '#application/system-issue/list-issues';
import { RaiseIssue } from '#application/system-issue/raise-issue';
import { ReadIssue } from '#application/system-issue/read-issue';
import { idOf } from '#contract/ids';
import {
  AnswerIssue as AnswerBody,
  IssueList,
  IssueMoved,
  IssuePage,
  IssueQuery,
  LiftIssue as LiftBody,
  RaiseIssue as RaiseBody,
} from '#contract/system-issue';
import type { Actor } from '#kernel/access/actor';
import type { SystemIssueId } from '#kernel/ids';
import { By, Gate, IfMatch, Key } from '../gates/gate.js';
import { seen, tag } from './tag.js';
import { Answers } from './answers.js';

const Id = { schema: idOf<SystemIssueId>() };

/** System issues: up along the structure, and the answer down again. */
@Controller('api/system-issues')
export class SystemIssueController {
  constructor(
    private readonly listing: ListIssues,
    private readonly reading: ReadIssue,
    private readonly raising: RaiseIssue,
    private readonly lifting: LiftIssue,
    private readonly answering: AnswerIssue,
    private readonly acknowledging: AcknowledgeIssue,
  ) {}

  @Get()
  @Gate('system-issue.list')
  @Answers(IssueList)
  list(@By() actor: Actor, @Query({ schema: IssueQuery }) query: IssueQuery): Promise<IssueList> {
    return this.listing.execute(actor, query);
  }

  @Post()
  @Gate('system-issue.raise')
  @Answers(IssueMoved)
  async raise(
    @By() actor: Actor,
    @Body({ schema: RaiseBody }) body: RaiseBody,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssueMoved> {
    return tag(reply, await this.raising.execute(actor, body, key));
  }

  @Get(':id')
  @Gate('system-issue.read')
  @Answers(IssuePage)
  async read(
    @By() actor: Actor,
    @Param('id', Id) id: SystemIssueId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuePage> {
    return tag(reply, await this.reading.execute(actor, id));
  }

  @Post(':id/lift')
  @HttpCode(200)
  @Gate('system-issue.lift')
  @Answers(IssueMoved)
  async lift(
    @By() actor: Actor,
    @Param('id', Id) id: SystemIssueId,
    @IfMatch() version: number | undefined,
    @Body({ schema: LiftBody }) body: LiftBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssueMoved> {
    return tag(reply, await this.lifting.execute(actor, { id, version: seen(version) }, body));
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Gate('system-issue.answer')
  @Answers(IssueMoved)
  async answer(
    @By() actor: Actor,
    @Param('id', Id) id: SystemIssueId,
    @IfMatch() version: number | undefined,
    @Body({ schema: AnswerBody }) { answer }: AnswerBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssueMoved> {
    return tag(reply, await this.answering.execute(actor, { id, version: seen(version) }, answer));
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Gate('system-issue.acknowledge')
  @Answers(IssueMoved)
  async acknowledge(
    @By() actor: Actor,
    @Param('id', Id) id: SystemIssueId,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssueMoved> {
    return tag(reply, await this.acknowledging.execute(actor, { id, version: seen(version) }));
  }
}
