import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { PlaceStanding } from '#application/clock/place-standing';
import { Gate, Job } from '#application/gates/gate';
import { Actors } from '#application/session/actors';
import type { Ticking } from '../clocks.js';
import { type Asked, Queue } from '../queue.js';

const queue = 'place-standing';

/**
 * Puts the standing items of the plan on coming agendas. The verb passes over items that stand.
 * Hence a job that is retried, or taken over from a node that died, has its effect once.
 */
@Injectable()
export class PlaceStandingClock implements Ticking {
  constructor(
    private readonly queue: Queue,
    private readonly actors: Actors,
    private readonly verb: PlaceStanding,
  ) {}

  @Cron('7 * * * *', { name: queue })
  @Gate('meeting.place-standing')
  async tick(): Promise<void> {
    await this.queue.ask(queue, 'day');
  }

  @Job(queue)
  @Gate('meeting.place-standing')
  async work({ owner }: Asked): Promise<void> {
    await this.verb.execute(this.actors.clock(owner));
  }
}
