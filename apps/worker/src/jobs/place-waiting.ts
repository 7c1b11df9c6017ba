import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { PlaceWaiting } from '#application/clock/place-waiting';
import { Gate, Job } from '#application/gates/gate';
import { Actors } from '#application/session/actors';
import type { Ticking } from '../clocks.js';
import { type Asked, Queue } from '../queue.js';

const queue = 'place-waiting';

/**
 * Puts what waits on the first agenda with room. The verb takes only topics that wait.
 * Hence a job that is retried, or taken over from a node that died, has its effect once.
 */
@Injectable()
export class PlaceWaitingClock implements Ticking {
  constructor(
    private readonly queue: Queue,
    private readonly actors: Actors,
    private readonly verb: PlaceWaiting,
  ) {}

  @Cron('12 * * * *', { name: queue })
  @Gate('meeting.place-waiting')
  async tick(): Promise<void> {
    await this.queue.ask(queue, 'hour');
  }

  @Job(queue)
  @Gate('meeting.place-waiting')
  async work({ owner }: Asked): Promise<void> {
    await this.verb.execute(this.actors.clock(owner));
  }
}
