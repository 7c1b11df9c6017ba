import { Controller, Get, Header } from '@nestjs/common';
import { ReadLeadership } from '#application/leadership/read-leadership';
import { Leadership } from '#contract/leadership';
import type { Actor } from '#kernel/access/actor';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';

@Controller('api/leadership')
export class LeadershipController {
  constructor(private readonly reading: ReadLeadership) {}

  /** The picture of all forums, for leadership. */
  @Get()
  @Gate('leadership.read')
  @Header('cache-control', 'no-store')
  @Answers(Leadership)
  read(@By() actor: Actor): Promise<Leadership> {
    return this.reading.execute(actor);
  }
}
