import { Controller, Get, Header, Query } from '@nestjs/common';
import { ListMissed } from '#application/change/list-missed';
import { positionOf } from '#application/change/position';
import { Changes, ChangesQuery } from '#contract/change';
import type { Actor } from '#kernel/access/actor';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';

@Controller('api/changes')
export class ChangeController {
  constructor(private readonly missed: ListMissed) {}

  /** The exact list of what was missed since a position; without one, where the stream is now. */
  @Get()
  @Gate('change.list')
  @Header('cache-control', 'no-store')
  @Answers(Changes)
  list(
    @By() actor: Actor,
    @Query({ schema: ChangesQuery }) { after, limit }: ChangesQuery,
  ): Promise<Changes> {
    return this.missed.execute(actor, {
      after: after === undefined ? null : positionOf(after),
      limit,
    });
  }
}
