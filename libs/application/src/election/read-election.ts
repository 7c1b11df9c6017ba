import { Injectable } from '@nestjs/common';
import type { Election } from '#contract/duty';
import type { Actor } from '#kernel/access/actor';
import { mayOf } from '#kernel/access/may';
import type { DutyId, PersonId } from '#kernel/ids';
import { norwegianZone, todayIn } from '#kernel/time/zone';
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
    const { duty, forum, members, people, held } = ground;
    const { rules } = this.registry.of(forum.kind);
    const named = (person: PersonId | null | undefined) => {
      const row = people.find(({ id }) => id === person);
      return row === undefined ? null : { id: row.id, name: `${row.givenName} ${row.familyName}` };
    };
    const candidates = members.flatMap(({ id, label, person: sits }) => {
      const person = named(sits);
      const inTurn = (rules.mayElect?.(questionOf(ground, id)) ?? null) === null;
      return person === null ? [] : [{ seat: id, person, label, inTurn }];
    });
    return {
      id: duty.id,
      forum: { id: forum.id, name: forum.name, kind: forum.kind },
      state: duty.state,
      dueOn: duty.dueOn,
      candidates: candidates.toSorted((one, other) => Number(other.inTurn) - Number(one.inTurn)),
      chosen: named(duty.chosenPerson),
      earlier: held.toReversed().flatMap(({ chosenPerson, doneAt }) => {
        const person = named(chosenPerson);
        return person === null || doneAt == null
          ? []
          : [{ person, on: todayIn(norwegianZone, doneAt) }];
      }),
      version: duty.version,
      may: duty.state === 'open' ? mayOf(actor, { forum: forum.id }, ['duty.elect']) : [],
    };
  }
}
