import { Injectable } from '@nestjs/common';
import type { MeetingMoved, MoveMeeting as MovedTo } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import type { MeetingId } from '#kernel/ids';
import { moveToDay } from '#kernel/meeting/run';
import { UnitOfWork } from '../unit-of-work.js';
import { meetingMoved, set } from './answers.js';
import { peopleOf } from './case-parts.js';
import { holdMeeting, subjectOf } from './hold-meeting.js';
import { moveAttendance } from './seat-attendance.js';

/** Moves a meeting that has not begun. It keeps its identity, its agenda and its people. */
@Injectable()
export class MoveMeeting {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `meeting.day-past`, `meeting.state`, `meeting.double-booked`, `version.stale` */
  execute(
    actor: Actor,
    id: MeetingId,
    { version, ...to }: MovedTo & { readonly version: number },
  ): Promise<MeetingMoved> {
    return this.work.run(actor, 'meeting.move', {
      load: async (store) => {
        const held = await holdMeeting(store, id);
        return held === null ? null : { ...held, people: await peopleOf(store, id) };
      },
      subject: (held) => subjectOf(held, actor),
      decide: ({ meeting }, { at }) => staleness(meeting, version) ?? moveToDay(meeting, to, at),
      apply: async ({ meeting, people }, change, store) => {
        set(meeting, change);
        const required = people.filter((one) => one.required).map(({ person }) => person);
        await moveAttendance(store, id, required);
        return meetingMoved(meeting);
      },
    });
  }
}
