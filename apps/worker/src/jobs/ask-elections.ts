import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { AskElections } from '#application/clock/ask-elections';
import { Gate, Job } from '#application/gates/gate';
import { Actors } from '#application/session/actors';
import type { Ticking } from '../clocks.js';
import { type Asked, Queue } from '../queue.js';

const queue = 'ask-elections';

/**
 * Asks forums to elect when a term runs out. The verb asks once per seat and term.
 * Hence a job that is retried, or taken over from a node that died, has its effect once.
 */
@Injectable()
export class AskElectionsClock implements Ticking {
  constructor(
    private readonly queue: Queue,
    private readonly actors: Actors,
    private readonly verb: AskElections,
  ) {}

  @Cron('27 * * * *', { name: queue })
  @Gate('duty.ask-election')
  async tick(): Promise<void> {
    await this.queue.ask(queue, 'day');
  }

  @Job(queue)
  @Gate('duty.ask-election')
  async work({ owner }: Asked): Promise<void> {
    await this.verb.execute(this.actors.clock(owner));
  }
}
