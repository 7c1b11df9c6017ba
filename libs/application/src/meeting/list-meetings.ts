import { Injectable } from '@nestjs/common';
import type { MeetingList, MeetingQuery } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import { meetingsBetween } from '#persistence/meeting/meeting.queries';
import { UnitOfWork } from '../unit-of-work.js';

/** The meetings of the municipality in the order they are held: when and how full, never what a case is about. */
@Injectable()
export class ListMeetings {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, query: MeetingQuery): Promise<MeetingList> {
    return this.work.read(actor, 'meeting.list', {
      load: async ({ em }) => {
        const rows = await meetingsBetween(em, { owner: actor.owner, ...query });
        const items = rows.slice(0, query.limit).map(({ at: _place, ...line }) => line);
        return {
          items,
          next: rows.length > query.limit ? (rows[query.limit - 1]?.at ?? null) : null,
        };
      },
    });
  }
}
