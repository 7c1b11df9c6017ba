import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { DutyId, SeatId } from '#kernel/ids';
import { done, refuse, type Outcome } from '#kernel/outcome';
import { addMonths, asDay } from '#kernel/time/day';
import { ForumRegistry } from '../forum/forum.registry.js';
import { UnitOfWork } from '../unit-of-work.js';
import { electedIn, electionGround, type ElectionGround, questionOf } from './election-ground.js';

/** Fills the chair's seat with the member that was chosen, for a new term. The members' own seats stay theirs. */
@Injectable()
export class ElectChair {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `duty.already` when it is held, `forum.not-a-member`, `forum.not-in-turn` by the kind's own rule */
  execute(actor: Actor, id: DutyId, seat: SeatId): Promise<void> {
    return this.work.run<ElectionGround, null, void>(actor, 'duty.elect', {
      load: (store) => electionGround(store, id, { locks: true }),
      subject: ({ forum }) => ({ forum: forum.id }),
      decide: (ground) => this.decide(ground, seat),
      apply: ({ duty, chair, members, forum }, _change, { at }) => {
        const person = members.find((member) => member.id === seat)?.person ?? null;
        const ends = asDay(chair?.termEndsOn ?? at.today);
        if (chair !== null) {
          Object.assign(chair, {
            person,
            fromOn: at.today,
            vacantSince: null,
            termEndsOn: addMonths(
              ends < at.today ? asDay(at.today) : ends,
              electedIn(forum)?.termMonths ?? 12,
            ),
            version: chair.version + 1,
          });
        }
        Object.assign(duty, {
          state: 'done',
          chosen: seat,
          doneAt: at.now,
          doneBy: at.by,
          version: duty.version + 1,
        });
      },
    });
  }

  private decide(ground: ElectionGround, seat: SeatId): Outcome<null> {
    const { duty, forum } = ground;
    if (duty.state === 'done') return refuse('duty.already');
    const { rules } = this.registry.of(forum.kind);
    const against = rules.mayElect?.(questionOf(ground, seat)) ?? null;
    if (against !== null) return against;
    return done(null, {
      name: 'duty.done',
      level: 'system',
      about: { noun: 'duty', id: duty.id },
      forum: forum.id,
      from: 'open',
      to: 'done',
      ids: { seat },
    });
  }
}
