import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { MeetingId } from '#kernel/ids';
import { attend, type AttendanceChange } from '#kernel/meeting/run';
import { refuse } from '#kernel/outcome';
import { Attendance } from '#persistence/meeting/attendance.row';
import { each } from '../all-of.js';
import { UnitOfWork } from '../unit-of-work.js';
import { set } from './answers.js';
import { holdMeeting, subjectOf, type HeldMeeting } from './hold-meeting.js';

interface Loaded extends HeldMeeting {
  readonly people: readonly Attendance[];
}

/** Notes all who are there at once, before the first item: while one is in hand people come in one by one. */
@Injectable()
export class AttendTogether {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `meeting.item-open`, `meeting.state` */
  execute(actor: Actor, id: MeetingId, attendances: readonly string[]): Promise<void> {
    return this.work.run<Loaded, readonly AttendanceChange[], void>(actor, 'meeting.attend', {
      load: async (store) => {
        const held = await holdMeeting(store, id);
        const lockMode = LockMode.PESSIMISTIC_WRITE;
        const where = { id: { $in: [...attendances] }, meeting: id };
        const options = { lockMode, orderBy: { id: 'asc' } } as const;
        return held && { ...held, people: await store.em.find(Attendance, where, options) };
      },
      subject: (held) => subjectOf(held, actor),
      decide: ({ meeting, people }) =>
        meeting.currentItem == null
          ? each(people, (attendance) => attend(meeting, { attendance, presence: 'in' }))
          : refuse('meeting.item-open'),
      apply: ({ people }, changes) => {
        for (const [index, row] of people.entries()) set(row, changes[index] ?? {});
      },
    });
  }
}
