import { Injectable } from '@nestjs/common';
import type { BusyCounts } from '#contract/busy-time';
import type { Actor } from '#kernel/access/actor';
import { done } from '#kernel/outcome';
import { UnitOfWork } from '../unit-of-work.js';
import { busyFact, hoursOf, ownPerson } from './busy-desk.js';

/** Takes all the own busy hours of a school year back. Done again it changes nothing. */
@Injectable()
export class EndBusy {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, schoolYear: number): Promise<BusyCounts> {
    return this.work.run(actor, 'busy.end', {
      load: (store) => hoursOf(store, schoolYear),
      subject: () => ({ forum: null }),
      decide: (rows, store) =>
        rows.length === 0
          ? done(null)
          : done(null, busyFact('person.busy-changed', ownPerson(store))),
      apply: (rows, _change, { em, at }) => {
        for (const row of rows) em.assign(row, { endedAt: at.now, endedReason: 'taken-back' });
        return { added: 0, ended: rows.length, known: 0 };
      },
    });
  }
}
