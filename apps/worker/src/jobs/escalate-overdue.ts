import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { EscalateOverdue } from '#application/clock/escalate-overdue';
import { Gate, Job } from '#application/gates/gate';
import { Actors } from '#application/session/actors';
import type { Ticking } from '../clocks.js';
import { type Asked, Queue } from '../queue.js';

const queue = 'escalate-overdue';

/**
 * Lifts measures nobody did in time. The verb marks the measure, locked, in the same transaction.
 * Hence a job that is retried, or taken over from a node that died, has its effect once.
 */
@Injectable()
export class EscalateOverdueClock implements Ticking {
  constructor(
    private readonly queue: Queue,
    private readonly actors: Actors,
    private readonly verb: EscalateOverdue,
  ) {}

  @Cron('22 * * * *', { name: queue })
  @Gate('action.escalate-overdue')
  async tick(): Promise<void> {
    await this.queue.ask(queue, 'day');
  }

  @Job(queue)
  @Gate('action.escalate-overdue')
  async work({ owner }: Asked): Promise<void> {
    await this.verb.execute(this.actors.clock(owner));
  }
}
