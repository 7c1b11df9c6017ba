import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { InviteGuests } from '#application/clock/invite-guests';
import { Gate, Job } from '#application/gates/gate';
import { Actors } from '#application/session/actors';
import type { Ticking } from '../clocks.js';
import { type Asked, Queue } from '../queue.js';

const queue = 'invite-guests';

/**
 * Calls guests on schedule to the coming meetings. The verb passes over who is called.
 * Hence a job that is retried, or taken over from a node that died, has its effect once.
 */
@Injectable()
export class InviteGuestsClock implements Ticking {
  constructor(
    private readonly queue: Queue,
    private readonly actors: Actors,
    private readonly verb: InviteGuests,
  ) {}

  @Cron('17 * * * *', { name: queue })
  @Gate('meeting.invite-guests')
  async tick(): Promise<void> {
    await this.queue.ask(queue, 'day');
  }

  @Job(queue)
  @Gate('meeting.invite-guests')
  async work({ owner }: Asked): Promise<void> {
    await this.verb.execute(this.actors.clock(owner));
  }
}
