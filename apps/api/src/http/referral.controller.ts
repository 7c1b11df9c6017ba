import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idOf } from '#contract/ids';
import {
  DraftReferral as DraftBody,
  EditReferral as EditBody,
  ReferralList,
  ReferralMoved,
  ReferralPage,
  ReferralRoutes,
} from '#contract/referral';
import { ReferralQuery, ReferralSlots } from '#contract/referral-deeds';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId } from '#kernel/ids';
import { DraftReferral } from '#application/referral/draft-referral';
import { EditReferral } from '#application/referral/edit-referral';
import { ListReferrals } from '#application/referral/list-referrals';
import { ListRoutes } from '#application/referral/list-routes';
import { ListSlots } from '#application/referral/list-slots';
import { ReadReferral } from '#application/referral/read-referral';
import { Refused } from '#application/refused';
import { By, Gate, IfMatch, Key } from '../gates/gate.js';
import { tag } from './tag.js';
import { Answers } from './answers.js';

/** Cases: lists, one case, beginning and writing one. What moves a case is in the two controllers beside this. */
@Controller('api/referrals')
export class ReferralController {
  constructor(
    private readonly lists: ListReferrals,
    private readonly routesOf: ListRoutes,
    private readonly reading: ReadReferral,
    private readonly slotsOf: ListSlots,
    private readonly drafting: DraftReferral,
    private readonly editing: EditReferral,
  ) {}

  @Get()
  @Gate('referral.list')
  @Answers(ReferralList)
  list(
    @By() actor: Actor,
    @Query({ schema: ReferralQuery }) query: ReferralQuery,
  ): Promise<ReferralList> {
    return this.lists.execute(actor, query);
  }

  @Get('routes')
  @Gate('referral.list')
  @Answers(ReferralRoutes)
  routes(@By() actor: Actor): Promise<ReferralRoutes> {
    return this.routesOf.execute(actor);
  }

  @Post()
  @Gate('referral.draft')
  @Answers(ReferralMoved)
  async draft(
    @By() actor: Actor,
    @Body({ schema: DraftBody }) body: DraftBody,
    @Key() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    return tag(reply, await this.drafting.execute(actor, body, key));
  }

  @Get(':id')
  @Gate('referral.read')
  @Answers(ReferralPage)
  async read(
    @By() actor: Actor,
    @Param('id', { schema: idOf<ReferralId>() }) id: ReferralId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralPage> {
    return tag(reply, await this.reading.execute(actor, id));
  }

  @Get(':id/slots')
  @Gate('referral.schedule')
  @Answers(ReferralSlots)
  slots(
    @By() actor: Actor,
    @Param('id', { schema: idOf<ReferralId>() }) id: ReferralId,
  ): Promise<ReferralSlots> {
    return this.slotsOf.execute(actor, id);
  }

  @Patch(':id')
  @HttpCode(200)
  @Gate('referral.edit')
  @Answers(ReferralMoved)
  async edit(
    @By() actor: Actor,
    @Param('id', { schema: idOf<ReferralId>() }) id: ReferralId,
    @Body({ schema: EditBody }) body: EditBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralMoved> {
    if (version === undefined) throw new Refused({ refused: 'version.missing' });
    return tag(reply, await this.editing.execute(actor, { id, version }, body));
  }
}
