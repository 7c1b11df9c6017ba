import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idOf } from '#contract/ids';
import {
  CirculateMinutes as CirculateBody,
  Extract,
  ExtractList,
  MinutesList,
  MinutesMoved,
  MinutesPage,
  MinutesQuery,
  Remarked,
  RemarkMinutes as RemarkBody,
} from '#contract/minutes';
import type { Actor } from '#kernel/access/actor';
import type { Id, MinutesId, ReferralId } from '#kernel/ids';
import { ApproveMinutes } from '#application/minutes/approve-minutes';
import { CirculateMinutes } from '#application/minutes/circulate-minutes';
import { ListMinutes } from '#application/minutes/list-minutes';
import { ReadExtracts } from '#application/minutes/read-extracts';
import { ReadMinutes } from '#application/minutes/read-minutes';
import { RemarkMinutes } from '#application/minutes/remark-minutes';
import { By, Gate, IfMatch, Key } from '../gates/gate.js';
import { seen, tag } from './tag.js';
import { Answers } from './answers.js';

const minutesId = idOf<MinutesId>();

/** Minutes from draft to locked, and the extracts that are cut of them. */
@Controller('api')
export class MinutesController {
  constructor(
    private readonly lists: ListMinutes,
    private readonly reading: ReadMinutes,
    private readonly circulating: CirculateMinutes,
    private readonly remarking: RemarkMinutes,
    private readonly approving: ApproveMinutes,
    private readonly extracts: ReadExtracts,
  ) {}

  @Get('minutes')
  @Gate('minutes.list')
  @Answers(MinutesList)
  list(
    @By() actor: Actor,
    @Query({ schema: MinutesQuery }) query: MinutesQuery,
  ): Promise<MinutesList> {
    return this.lists.execute(actor, query);
  }

  @Get('minutes/:id')
  @Gate('minutes.read')
  @Answers(MinutesPage)
  async read(
    @By() actor: Actor,
    @Param('id', { schema: minutesId }) id: MinutesId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MinutesPage> {
    return tag(reply, await this.reading.execute(actor, id));
  }

  @Post('minutes/:id/circulate')
  @HttpCode(200)
  @Gate('minutes.circulate')
  @Answers(MinutesMoved)
  async circulate(
    @By() actor: Actor,
    @Param('id', { schema: minutesId }) id: MinutesId,
    @Body({ schema: CirculateBody }) body: CirculateBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MinutesMoved> {
    const asked = { ...body, version: seen(version) };
    return tag(reply, await this.circulating.execute(actor, id, asked));
  }

  @Post('minutes/:id/remarks')
  @Gate('minutes.remark')
  @Answers(Remarked)
  remark(
    @By() actor: Actor,
    @Param('id', { schema: minutesId }) id: MinutesId,
    @Body({ schema: RemarkBody }) { text }: RemarkBody,
    @Key() key: string | undefined,
  ): Promise<Remarked> {
    return this.remarking.execute(actor, id, { text, key });
  }

  @Post('minutes/:id/approve')
  @HttpCode(200)
  @Gate('minutes.approve')
  @Answers(MinutesMoved)
  async approve(
    @By() actor: Actor,
    @Param('id', { schema: minutesId }) id: MinutesId,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MinutesMoved> {
    return tag(reply, await this.approving.execute(actor, id, seen(version)));
  }

  @Get('extracts/:id')
  @Gate('extract.read')
  @Answers(Extract)
  extract(
    @By() actor: Actor,
    @Param('id', { schema: idOf<Id<'extract'>>() }) id: string,
  ): Promise<Extract> {
    return this.extracts.one(actor, id);
  }

  @Get('referrals/:id/extracts')
  @Gate('extract.read')
  @Answers(ExtractList)
  ofCase(
    @By() actor: Actor,
    @Param('id', { schema: idOf<ReferralId>() }) id: ReferralId,
  ): Promise<ExtractList> {
    return this.extracts.ofCase(actor, id);
  }
}
