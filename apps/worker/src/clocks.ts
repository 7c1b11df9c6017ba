import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOB } from '#application/gates/gate';
import { type Asked, Queue } from './queue.js';

/** A clock: it ticks on every node, and works its queue on whichever node gets the job. */
export interface Ticking {
  tick(): Promise<void>;
  work(asked: Asked): Promise<void>;
}

const isTicking = (instance: unknown): instance is Ticking =>
  typeof instance === 'object' && instance !== null && 'tick' in instance && 'work' in instance;

/** Starts the clocks: every queue gets its worker, and every clock goes once at once, so that yesterday's demo is up to date. */
@Injectable()
export class Clocks {
  constructor(
    private readonly queue: Queue,
    private readonly discovery: DiscoveryService,
  ) {}

  /** Once, when the database is migrated and filled. */
  async start(): Promise<void> {
    await this.queue.open();
    for (const { clock, queue } of this.all()) {
      await this.queue.work(queue, (asked) => clock.work(asked));
    }
    await this.tick();
  }

  /** What every schedule does, all at once. */
  async tick(): Promise<void> {
    for (const { clock } of this.all()) await clock.tick();
  }

  private all(): { readonly clock: Ticking; readonly queue: string }[] {
    return this.discovery.getProviders().flatMap(({ instance }: { instance: unknown }) => {
      if (!isTicking(instance)) return [];
      const queue: unknown = Reflect.getMetadata(JOB, Object(Reflect.get(instance, 'work')));
      return typeof queue === 'string' ? [{ clock: instance, queue }] : [];
    });
  }
}
