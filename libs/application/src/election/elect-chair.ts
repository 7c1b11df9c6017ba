import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { DutyId, SeatId } from '#kernel/ids';
import { done, refuse, type Outcome } from '#kernel/outcome';
import { addMonths, asDay } from '#kernel/time/day';
import { ForumRegistry } from '../forum/forum.registry.js';
import { movesOf, seatedFacts, type SeatGround, seatGround, seatNow } from '../forum/seatings.js';
import { UnitOfWork } from '../unit-of-work.js';
import { electedIn, electionGround, type ElectionGround, questionOf } from './election-ground.js';

interface Ground extends ElectionGround {
  readonly seating: SeatGround;
}

const personIn = ({ members }: ElectionGround, chosen: SeatId) =>
  members.find(({ id }) => id === chosen)?.person ?? null;

/** The chair's seat goes to the person in the chosen one. */
const movesIn = (ground: Ground, chosen: SeatId) => {
  const { seating, chair } = ground;
  const moves = chair === null ? [] : [{ seat: chair.id, person: personIn(ground, chosen) }];
  return movesOf(seating, moves);
};

/**
 * Fills the chair's seat with the member that was chosen, for a new term. The members' own seats stay theirs; seats in
 * other forums that go with the chair follow (R-007).
 */
@Injectable()
export class ElectChair {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `duty.already` when it is held, `forum.not-a-member`, `forum.not-in-turn` by the kind's own rule */
  execute(actor: Actor, id: DutyId, seat: SeatId): Promise<void> {
    return this.work.run<Ground, null, void>(actor, 'duty.elect', {
      load: async (store) => {
        const ground = await electionGround(store, id, { locks: true });
        if (ground === null) return null;
        const ids = ground.chair === null ? [] : [ground.chair.id];
        return { ...ground, seating: await seatGround(store, { ids }) };
      },
      subject: ({ forum }) => ({ forum: forum.id }),
      decide: (ground) => this.decide(ground, seat),
      apply: (ground, _change, store) => {
        const { at } = store;
        const { duty, chair, forum } = ground;
        const ends = asDay(chair?.termEndsOn ?? at.today);
        seatNow(movesIn(ground, seat), store);
        if (chair !== null) {
          chair.termEndsOn = addMonths(
            ends < at.today ? asDay(at.today) : ends,
            electedIn(forum)?.termMonths ?? 12,
          );
        }
        Object.assign(duty, {
          state: 'done',
          chosen: seat,
          chosenPerson: personIn(ground, seat),
          doneAt: at.now,
          doneBy: at.by,
          version: duty.version + 1,
        });
      },
    });
  }

  private decide(ground: Ground, seat: SeatId): Outcome<null> {
    const { duty, forum } = ground;
    if (duty.state === 'done') return refuse('duty.already');
    const { rules } = this.registry.of(forum.kind);
    const against = rules.mayElect?.(questionOf(ground, seat)) ?? null;
    if (against !== null) return against;
    const held = {
      name: 'duty.done',
      level: 'system' as const,
      about: { noun: 'duty', id: duty.id },
      forum: forum.id,
      from: 'open',
      to: 'done',
      ids: { seat },
    };
    return done(null, held, ...seatedFacts(movesIn(ground, seat)));
  }
}
