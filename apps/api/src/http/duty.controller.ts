import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Elect, Election } from '#contract/duty';
import { idOf } from '#contract/ids';
import type { Actor } from '#kernel/access/actor';
import type { DutyId } from '#kernel/ids';
import { ElectChair } from '#application/election/elect-chair';
import { ReadElection } from '#application/election/read-election';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';

const dutyId = idOf<DutyId>();

@Controller('api/duties')
export class DutyController {
  constructor(
    private readonly readElection: ReadElection,
    private readonly electChair: ElectChair,
  ) {}

  @Get(':id')
  @Gate('duty.read')
  @Answers(Election)
  read(@By() actor: Actor, @Param('id', { schema: dutyId }) id: DutyId): Promise<Election> {
    return this.readElection.execute(actor, id);
  }

  @Post(':id/elect')
  @HttpCode(204)
  @Gate('duty.elect')
  elect(
    @By() actor: Actor,
    @Param('id', { schema: dutyId }) id: DutyId,
    @Body({ schema: Elect }) body: Elect,
  ): Promise<void> {
    return this.electChair.execute(actor, id, body.seat);
  }
}
