import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { OwnerId } from '#kernel/ids';
import { Actors } from '#application/session/actors';
import { ListOwners } from '#application/clock/list-owners';
import { type Period, periodOf, seconds } from './period.js';
import { WORKER_CONFIG, type WorkerConfig } from './worker.config.js';

/** What a job carries: ids only, since whoever reads the queue is nobody in particular. */
export interface Asked {
  readonly owner: OwnerId;
}

/**
 * pg-boss as the house uses it: the schema and the queues are made by migrations, never from here, and nothing runs that
 * only the owner of the tables may do (partitions, rebuilt indexes, its own statistics).
 */
@Injectable()
export class Queue implements OnApplicationShutdown {
  private readonly logger = new Logger('queue');
  private readonly boss: PgBoss;
  private isOpen = false;

  constructor(
    @Inject(WORKER_CONFIG) private readonly config: WorkerConfig,
    private readonly actors: Actors,
    private readonly owners: ListOwners,
  ) {
    this.boss = new PgBoss({
      connectionString: config.databaseUrl,
      application_name: 'laget queue',
      max: 3,
      migrate: false,
      createSchema: false,
      schedule: false,
      reindex: false,
      monitorVacuum: false,
      persistQueueStats: false,
      superviseIntervalSeconds: config.watchSeconds ?? 30,
      monitorIntervalSeconds: config.watchSeconds ?? 30,
    });
    this.boss.on('error', (error: Error) =>
      this.logger.error({ name: error.name, message: error.message }),
    );
  }

  async open(): Promise<void> {
    await this.boss.start();
    this.isOpen = true;
  }

  /**
   * Asks for one job per municipality and period. Every node asks; the queue keeps the first.
   * Before the queue is open, and while it closes, nothing is asked: the next tick will.
   */
  async ask(name: string, period: Period): Promise<void> {
    if (!this.isOpen) return;
    for (const owner of await this.owners.execute()) {
      const { clock } = this.actors.clock(owner);
      await this.boss.send(name, { owner } satisfies Asked, {
        singletonKey: `${name} ${owner} ${periodOf(period, clock.now())}`,
        singletonSeconds: seconds[period],
      });
    }
  }

  /** Works a queue, one job at a time. */
  async work(name: string, handle: (asked: Asked) => Promise<void>): Promise<void> {
    await this.boss.work<Asked>(
      name,
      { pollingIntervalSeconds: this.config.pollSeconds ?? 2 },
      async (jobs) => {
        for (const { data } of jobs) await handle(data);
      },
    );
  }

  /** A job that is being done is waited for, but not long: another node takes it over, and its effect is once. */
  async onApplicationShutdown(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.boss.stop({ graceful: true, timeout: 5000 });
  }
}
