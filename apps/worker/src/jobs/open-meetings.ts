import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { OpenMeetings } from '#application/year/open-meetings';
import { Gate, Job } from '#application/gates/gate';
import { Actors } from '#application/session/actors';
import { asDay } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import type { Ticking } from '../clocks.js';
import { type Asked, Queue } from '../queue.js';

const queue = 'open-meetings';

/**
 * Opens the meetings of the school year that today lies in. The verb opens only what is missing.
 * Hence a job that is retried, or taken over from a node that died, has its effect once.
 */
@Injectable()
export class OpenMeetingsClock implements Ticking {
  constructor(
    private readonly queue: Queue,
    private readonly actors: Actors,
    private readonly verb: OpenMeetings,
  ) {}

  @Cron('2 * * * *', { name: queue })
  @Gate('year.open')
  async tick(): Promise<void> {
    await this.queue.ask(queue, 'day');
  }

  @Job(queue)
  @Gate('year.open')
  async work({ owner }: Asked): Promise<void> {
    await this.verb.execute(this.actors.clock(owner), schoolYearOf(asDay(this.actors.today())));
  }
}
