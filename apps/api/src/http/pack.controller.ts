import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ChangePack } from '#application/pack/change-pack';
import { CompareDraft } from '#application/pack/compare-draft';
import { ChoosePack } from '#application/pack/choose-pack';
import { InstallDraft } from '#application/pack/install-draft';
import { ListPacks } from '#application/pack/list-packs';
import { ReadDraft } from '#application/pack/read-draft';
import { ReadForm } from '#application/pack/read-form';
import { SettleDraft } from '#application/pack/settle-draft';
import { UpgradeDraft } from '#application/pack/upgrade-draft';
import { WriteDraft } from '#application/pack/write-draft';
import {
  ChoosePack as ChooseBody,
  DraftUpgraded,
  PackDraft,
  PackShelfList,
  SettleDraft as SettleBody,
  Setup,
  WriteDraft as WriteBody,
} from '#contract/pack';
import { DraftChanges } from '#contract/pack-changes';
import { PackForm } from '#contract/pack-form';
import type { Actor } from '#kernel/access/actor';
import { By, Gate, IfMatch } from '../gates/gate.js';
import { Answers } from './answers.js';
import { seen, tag } from './tag.js';

/** The model of a municipality: chosen, settled, written and installed by its administrator. */
@Controller('api')
export class PackController {
  constructor(
    private readonly listing: ListPacks,
    private readonly reading: ReadDraft,
    private readonly forming: ReadForm,
    private readonly choosing: ChoosePack,
    private readonly settling: SettleDraft,
    private readonly writing: WriteDraft,
    private readonly installing: InstallDraft,
    private readonly comparing: CompareDraft,
    private readonly changing: ChangePack,
    private readonly upgrading: UpgradeDraft,
  ) {}

  @Get('packs')
  @Gate('pack.list')
  @Answers(PackShelfList)
  list(@By() actor: Actor): Promise<PackShelfList> {
    return this.listing.execute(actor);
  }

  @Get('setup')
  @Gate('pack.read')
  @Answers(Setup)
  read(@By() actor: Actor): Promise<Setup> {
    return this.reading.execute(actor);
  }

  @Post('setup/choose')
  @HttpCode(200)
  @Gate('pack.choose')
  @Answers(PackDraft)
  async choose(
    @By() actor: Actor,
    @Body({ schema: ChooseBody }) body: ChooseBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackDraft> {
    return tag(reply, await this.choosing.execute(actor, body));
  }

  @Post('setup/settle')
  @HttpCode(200)
  @Gate('pack.settle')
  @Answers(PackDraft)
  async settle(
    @By() actor: Actor,
    @Body({ schema: SettleBody }) body: SettleBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackDraft> {
    return tag(reply, await this.settling.execute(actor, { ...body, version: seen(version) }));
  }

  @Put('setup/text')
  @Gate('pack.write')
  @Answers(PackDraft)
  async write(
    @By() actor: Actor,
    @Body({ schema: WriteBody }) body: WriteBody,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackDraft> {
    return tag(reply, await this.writing.execute(actor, { ...body, version: seen(version) }));
  }

  @Post('setup/install')
  @HttpCode(200)
  @Gate('pack.install')
  @Answers(PackDraft)
  async install(
    @By() actor: Actor,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackDraft> {
    return tag(reply, await this.installing.execute(actor, seen(version)));
  }

  @Get('setup/form')
  @Gate('pack.read')
  @Answers(PackForm)
  form(@By() actor: Actor): Promise<PackForm> {
    return this.forming.execute(actor);
  }

  @Get('setup/changes')
  @Gate('pack.read')
  @Answers(DraftChanges)
  compare(@By() actor: Actor): Promise<DraftChanges> {
    return this.comparing.execute(actor);
  }

  @Post('setup/change')
  @HttpCode(200)
  @Gate('pack.change')
  @Answers(PackDraft)
  async change(
    @By() actor: Actor,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackDraft> {
    return tag(reply, await this.changing.execute(actor, seen(version)));
  }

  @Post('setup/upgrade')
  @HttpCode(200)
  @Gate('pack.upgrade')
  @Answers(DraftUpgraded)
  async upgrade(
    @By() actor: Actor,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftUpgraded> {
    return tag(reply, await this.upgrading.execute(actor, seen(version)));
  }
}
