import { Injectable } from '@nestjs/common';
import type { Election } from '#contract/duty';
import type { Actor } from '#kernel/access/actor';
import { mayOf } from '#kernel/access/may';
import type { DutyId, SeatId } from '#kernel/ids';
import { ForumRegistry } from '../forum/forum.registry.js';
import { UnitOfWork } from '../unit-of-work.js';
import { electionGround, type ElectionGround, questionOf } from './election-ground.js';

/** An election and who may be chosen, those whose turn it is first. */
@Injectable()
export class ReadElection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  execute(actor: Actor, id: DutyId): Promise<Election> {
    return this.work.read(actor, 'duty.read', {
      load: async (store) => {
        const ground = await electionGround(store, id, { locks: false });
        return ground === null ? null : this.answer(ground, actor);
      },
    });
  }

  private answer(ground: ElectionGround, actor: Actor): Election {
    const { duty, forum, members, people } = ground;
    const { rules } = this.registry.of(forum.kind);
    const named = (seat: SeatId) => {
      const row = people.find(
        ({ id }) => id === members.find((member) => member.id === seat)?.person,
      );
      return row === undefined ? null : { id: row.id, name: `${row.givenName} ${row.familyName}` };
    };
    const candidates = members.flatMap(({ id, label }) => {
      const person = named(id);
      const inTurn = (rules.mayElect?.(questionOf(ground, id)) ?? null) === null;
      return person === null ? [] : [{ seat: id, person, label, inTurn }];
    });
    return {
      id: duty.id,
      forum: { id: forum.id, name: forum.name, kind: forum.kind },
      state: duty.state,
      dueOn: duty.dueOn,
      candidates: candidates.toSorted((one, other) => Number(other.inTurn) - Number(one.inTurn)),
      chosen: duty.chosen == null ? null : named(duty.chosen),
      version: duty.version,
      may: duty.state === 'open' ? mayOf(actor, { forum: forum.id }, ['duty.elect']) : [],
    };
  }
}
