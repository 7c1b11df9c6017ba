import { Injectable } from '@nestjs/common';
import type { MinutesList, MinutesQuery } from '#contract/minutes';
import type { Actor } from '#kernel/access/actor';
import { listMinutes } from '#persistence/minutes/minutes.queries';
import { UnitOfWork } from '../unit-of-work.js';

/** The minutes the reader may see, newest first. */
@Injectable()
export class ListMinutes {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, query: MinutesQuery): Promise<MinutesList> {
    return this.work.read(actor, 'minutes.list', {
      load: async ({ em }) => {
        const rows = await listMinutes(em, actor, query);
        const items = rows.slice(0, query.limit).map(({ at: _place, ...line }) => line);
        const last = rows[query.limit - 1];
        return { items, next: rows.length > query.limit ? (last?.at ?? null) : null };
      },
    });
  }
}
