import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { DutyId } from '#kernel/ids';
import { done, type Fact } from '#kernel/outcome';
import { addDays, asDay } from '#kernel/time/day';
import { electionDue } from '#kernel/year-plan/election';
import { Duty } from '#persistence/escalation/duty.row';
import { Seat } from '#persistence/forum/seat.row';
import { Meeting } from '#persistence/meeting/meeting.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';

interface Asking {
  readonly id: DutyId;
  readonly seat: Seat;
  readonly period: string;
  readonly dueOn: string;
}

interface Ground {
  readonly seats: readonly Seat[];
  readonly meetings: readonly Meeting[];
  /** `seat period` of the elections that are asked for already. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Asks forums to elect when the chair's term runs out: «Det velges leder i hvert nettverk for ett år om gangen» (MEL-R26).
 * Asked for once per term.
 */
@Injectable()
export class AskElections {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns how many elections were asked for */
  execute(actor: Actor): Promise<number> {
    return this.work.run<Ground, readonly Asking[], number>(actor, 'duty.ask-election', {
      load: (store) => ground(store),
      subject: () => ({ forum: null }),
      decide: (found, store) => {
        const asking = found.seats.flatMap((seat) => ask(seat, found, store));
        return done(asking, ...asking.map(asked));
      },
      apply: (_ground, asking, { em, actor: { owner }, at }) => {
        for (const { id, seat, period, dueOn } of asking) {
          em.create(Duty, {
            id,
            owner,
            kind: 'election',
            forum: seat.forum,
            seat: seat.id,
            chosen: null,
            chosenPerson: null,
            period,
            dueOn,
            state: 'open',
            doneAt: null,
            doneBy: null,
            createdAt: at.now,
            version: 1,
          });
        }
        return asking.length;
      },
    });
  }
}

const ground = async ({ em, actor, at }: Store): Promise<Ground> => {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 2))', [actor.owner]);
  const seats = await em.find(
    Seat,
    { owner: actor.owner, endedAt: null, termEndsOn: { $ne: null } },
    { orderBy: { id: 'asc' } },
  );
  const duties = await em.find(Duty, { owner: actor.owner, kind: 'election' });
  const forums = seats.map(({ forum }) => forum);
  return {
    seats,
    meetings: await em.find(Meeting, { forum: { $in: forums }, day: { $gte: at.today } }),
    asked: new Set(duties.map(({ seat, period }) => `${seat ?? ''} ${period}`)),
  };
};

const ask = (seat: Seat, { meetings, asked: already }: Ground, { at, newId }: Store): Asking[] => {
  const period = seat.termEndsOn ?? at.today;
  const endsOn = addDays(asDay(period), 1);
  const coming = meetings
    .filter(({ forum }) => forum === seat.forum)
    .map(({ day, state }) => ({ day: asDay(day), cancelled: state === 'cancelled' }));
  const { due, meeting } = electionDue({ since: endsOn, months: 0 }, coming, asDay(at.today));
  if (!due || already.has(`${seat.id} ${period}`)) return [];
  return [{ id: newId<DutyId>(), seat, period, dueOn: meeting?.day ?? endsOn }];
};

const asked = ({ id, seat }: Asking): Fact => ({
  name: 'duty.asked',
  level: 'system',
  about: { noun: 'duty', id },
  forum: seat.forum,
  from: null,
  to: 'open',
});
