import { Injectable } from '@nestjs/common';
import type { MeetingMoved } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import type { MeetingId } from '#kernel/ids';
import { startMeeting } from '#kernel/meeting/run';
import { allOf } from '../all-of.js';
import { UnitOfWork } from '../unit-of-work.js';
import { meetingMoved, set } from './answers.js';
import { holdMeeting, holdMinutes, subjectOf } from './hold-meeting.js';
import { follow, followingOf, writeFollowing } from './meeting-minutes.js';
import { seatAttendance, seatsToCall } from './seat-attendance.js';

/** Begins a meeting on its day, also one whose agenda was never sent. The minutes begin with it. */
@Injectable()
export class StartMeeting {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `meeting.not-today`, `meeting.state`, `meeting.double-booked`, `version.stale` */
  execute(actor: Actor, id: MeetingId, version: number): Promise<MeetingMoved> {
    return this.work.run(actor, 'meeting.start', {
      load: async (store) => {
        const held = await holdMeeting(store, id);
        if (held === null) return null;
        const minutes = await holdMinutes(store, id);
        return { ...held, following: followingOf(store, held.meeting, minutes) };
      },
      subject: (held) => subjectOf(held, actor),
      decide: ({ meeting, following }, { at }) =>
        staleness(meeting, version) ??
        allOf({
          meeting: startMeeting(meeting, at),
          minutes: follow(following, 'meeting.start'),
        }),
      apply: async ({ meeting, following }, change, store) => {
        set(meeting, change.meeting);
        writeFollowing(store, following, change.minutes);
        const seats = await seatsToCall(store, meeting);
        await seatAttendance(store, id, seats);
        return meetingMoved(meeting);
      },
    });
  }
}
