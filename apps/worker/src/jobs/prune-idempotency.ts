import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { PruneIdempotency } from '#application/clock/prune-idempotency';
import { Gate, Job } from '#application/gates/gate';
import { Actors } from '#application/session/actors';
import type { Ticking } from '../clocks.js';
import { type Asked, Queue } from '../queue.js';

const queue = 'prune-idempotency';

/**
 * Forgets answers to resent requests after 48 hours. What is gone cannot go again.
 * Hence a job that is retried, or taken over from a node that died, has its effect once.
 */
@Injectable()
export class PruneIdempotencyClock implements Ticking {
  constructor(
    private readonly queue: Queue,
    private readonly actors: Actors,
    private readonly verb: PruneIdempotency,
  ) {}

  @Cron('32 * * * *', { name: queue })
  @Gate('idempotency.prune')
  async tick(): Promise<void> {
    await this.queue.ask(queue, 'day');
  }

  @Job(queue)
  @Gate('idempotency.prune')
  async work({ owner }: Asked): Promise<void> {
    await this.verb.execute(this.actors.clock(owner));
  }
}
