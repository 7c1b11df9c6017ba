import { Injectable } from '@nestjs/common';
import type { CallMeeting as CallBody, MeetingCalled } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import type { ForumId, MeetingId } from '#kernel/ids';
import { callMeeting } from '#kernel/meeting/call-meeting';
import { refuse } from '#kernel/outcome';
import { isCadence } from '#kernel/time/cadence/cadence';
import { norwegianZone } from '#kernel/time/zone';
import { Forum } from '#persistence/forum/forum.row';
import { Meeting } from '#persistence/meeting/meeting.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { homeOf } from './home-of.js';
import { seatAttendance, seatsToAsk, seatsToCall } from './seat-attendance.js';

interface Ground {
  readonly forum: Forum;
  /** The forum's own place: that of its series, of its hour, or its school or kindergarten. */
  readonly place: string | null;
  /** Those who come when they are asked, and can be on the day. */
  readonly askable: Awaited<ReturnType<typeof seatsToAsk>>;
}

/**
 * Calls a meeting outside the series: acute, on demand, for a case, at a transition. The permanent seats are called with
 * the same duty to come as in the series; members on demand are asked one by one, by whoever calls it.
 */
@Injectable()
export class CallMeeting {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused as `callMeeting` of the kernel, and `meeting.double-booked` */
  execute(
    actor: Actor,
    forum: ForumId,
    { body, key }: { readonly body: CallBody; readonly key: string | undefined },
  ): Promise<MeetingCalled> {
    const id = actor.ids.next() as MeetingId;
    return this.work.run<Ground, { readonly place: string }, MeetingCalled>(actor, 'meeting.call', {
      key,
      load: (store) => load(store, forum, body.day),
      subject: () => ({ forum }),
      decide: ({ forum: { settings }, place, askable }, { at }) => {
        const cadence = settings['meets'];
        if (!isCadence(cadence)) return refuse('meeting.not-called-here');
        const called = { cadence, place, askable: askable.map(({ seat }) => seat) };
        return callMeeting(called, { id, forum, ...body }, at);
      },
      apply: async ({ askable }, { place }, store) => {
        write(store, { ...body, id, forum, place });
        await seatAttendance(store, id, [
          ...(await seatsToCall(store, { forum, day: body.day })),
          ...askable.filter(({ seat }) => body.asked.includes(seat)),
        ]);
        return { id, forum, version: 1 };
      },
    });
  }
}

async function load(store: Store, id: ForumId, day: string): Promise<Ground | null> {
  const { em, actor } = store;
  const forum = await em.findOne(Forum, { id, owner: actor.owner, status: 'active' });
  if (forum === null) return null;
  return {
    forum,
    place: await homeOf(store, forum),
    askable: await seatsToAsk(store, id, day),
  };
}

/** In no series and at no occurrence of one. */
const write = (
  { em, actor, at }: Store,
  meeting: Pick<CallBody, 'day' | 'starts' | 'minutes'> & {
    readonly id: MeetingId;
    readonly forum: ForumId;
    readonly place: string;
  },
): void => {
  const { id, forum, day, starts, minutes, place } = meeting;
  em.create(Meeting, {
    ...{ id, forum, day, starts, minutes, place, owner: actor.owner, zone: norwegianZone },
    joint: null,
    ...{ series: null, occurrence: null, uid: `${id}@laget.example`, sequence: 0 },
    ...{ state: 'planned', summonedAt: null, startedAt: null, endedAt: null, currentItem: null },
    ...{ reason: null, carries: [], changedAt: at.now, version: 1 },
  });
};
