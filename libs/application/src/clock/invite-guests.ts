import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { done, type Fact } from '#kernel/outcome';
import { addDays, asDay } from '#kernel/time/day';
import { withGuests } from '#kernel/year-plan/hand-out';
import { calledTo, type GuestSeat, guestSeats } from '#persistence/meeting/standing.queries';
import type { TakenRow } from '#persistence/meeting/taken.queries';
import { seatAttendance } from '../meeting/seat-attendance.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import {
  ahead,
  type ForumYear,
  forumYears,
  grown,
  guestsTaken,
  handingOut,
  isNear,
  obliged,
  type Obliged,
} from './plan-duties.js';

interface Invitation {
  readonly meeting: Obliged;
  readonly guest: GuestSeat;
}

interface Inviting {
  readonly carriers: readonly Obliged[];
  readonly invitations: readonly Invitation[];
}

interface Ground {
  readonly years: readonly ForumYear[];
  readonly guests: readonly GuestSeat[];
  readonly called: ReadonlySet<string>;
  readonly taken: readonly TakenRow[];
}

/**
 * Calls the guests on schedule to the coming meetings: «Politikontakt […] deltar på møter to ganger pr. halvår» (MEL-R39).
 * Done again it calls nobody twice.
 */
@Injectable()
export class InviteGuests {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns how many were called */
  execute(actor: Actor): Promise<number> {
    return this.work.run<Ground, Inviting, number>(actor, 'meeting.invite-guests', {
      load: async (store) => {
        const years = await forumYears(store);
        const coming = years.flatMap(({ meetings }) =>
          meetings.filter(({ day }) => day >= store.at.today),
        );
        return {
          years,
          guests: await guestSeats(store.em, actor.owner),
          taken: await guestsTaken(store, years),
          called: new Set(
            await calledTo(
              store.em,
              coming.map(({ id }) => id),
            ),
          ),
        };
      },
      subject: () => ({ forum: null }),
      decide: (ground, { at }) => {
        const inviting = invitingOf(ground, at.today);
        return done(inviting, ...inviting.invitations.map(invited));
      },
      apply: async (_ground, { carriers, invitations }, store) => {
        for (const { row, carries } of carriers) row.carries = [...carries];
        for (const { meeting, guest } of invitations) await call(store, meeting, guest);
        return invitations.length;
      },
    });
  }
}

const call = (store: Store, meeting: Obliged, { person, seat, service }: GuestSeat) =>
  seatAttendance(store, meeting.id, [{ person, seat, role: 'guest', service, required: false }]);

const invited = ({ meeting, guest }: Invitation): Fact => ({
  name: 'guest.invited',
  level: 'system',
  about: { noun: 'meeting', id: meeting.id },
  forum: meeting.row.forum,
  ids: { seat: guest.seat },
});

const invitingOf = ({ years, guests, called, taken }: Ground, day: string): Inviting => {
  const today = asDay(day);
  const until = addDays(today, ahead);
  const all = years.map(({ row, meetings }) => {
    const now = obliged(meetings);
    const then = withGuests(now, handingOut(row, { taken, today }));
    const invitations = then
      .filter((meeting) => isNear(meeting, today, until))
      .flatMap((meeting) =>
        guests
          .filter(({ forum, key }) => forum === row.forum && meeting.carries.includes(key))
          .filter(({ from, to }) => from <= meeting.day && meeting.day <= (to ?? meeting.day))
          .filter(({ person }) => !called.has(`${meeting.id} ${person}`))
          .map((guest) => ({ meeting, guest })),
      );
    return { carriers: grown(now, then), invitations };
  });
  return {
    carriers: all.flatMap(({ carriers }) => carriers),
    invitations: all.flatMap(({ invitations }) => invitations),
  };
};
