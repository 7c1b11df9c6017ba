import { Injectable } from '@nestjs/common';
import type { MeetingMoved } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import type { MeetingId } from '#kernel/ids';
import { endMeeting } from '#kernel/meeting/run';
import { allOf } from '../all-of.js';
import { UnitOfWork } from '../unit-of-work.js';
import { meetingMoved, set } from './answers.js';
import { peopleOf } from './case-parts.js';
import { holdMeeting, holdMinutes, itemsOf, subjectOf } from './hold-meeting.js';
import { follow, followingOf, writeFollowing } from './meeting-minutes.js';

/** Ends a meeting when every item has an outcome or is put off. Its minutes are a draft then; who never came was absent. */
@Injectable()
export class EndMeeting {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `meeting.items-open`, `meeting.state`, `version.stale` */
  execute(actor: Actor, id: MeetingId, version: number): Promise<MeetingMoved> {
    return this.work.run(actor, 'meeting.end', {
      load: async (store) => {
        const held = await holdMeeting(store, id);
        if (held === null) return null;
        return {
          ...held,
          items: await itemsOf(store, id),
          people: await peopleOf(store, id),
          following: followingOf(store, held.meeting, await holdMinutes(store, id)),
        };
      },
      subject: (held) => subjectOf(held, actor),
      decide: ({ meeting, items, following }, { at }) =>
        staleness(meeting, version) ??
        allOf({
          meeting: endMeeting(meeting, items, at),
          minutes: follow(following, 'meeting.end'),
        }),
      apply: ({ meeting, people, following }, change, store) => {
        set(meeting, change.meeting);
        writeFollowing(store, following, change.minutes);
        for (const person of people) {
          if (person.presence === 'expected') set(person, { presence: 'absent' });
        }
        return meetingMoved(meeting);
      },
    });
  }
}
