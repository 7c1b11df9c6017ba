import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { done } from '#kernel/outcome';
import { UnitOfWork } from '../unit-of-work.js';

const told = {
  'session.open': 'session.opened',
  'session.close': 'session.closed',
  'session.switch': 'session.switched',
};

/** Notes that someone signed in or out, or acts elsewhere from now on: a fact and an audit row, as for every deed. */
@Injectable()
export class NoteSession {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor, verb: keyof typeof told): Promise<void> {
    const name = told[verb];
    await this.work.run(actor, verb, {
      load: async () => actor.person,
      subject: () => ({ forum: null }),
      decide: (person) =>
        done(null, { name, level: 'system', about: { noun: 'person', id: person }, forum: null }),
      apply: () => undefined,
    });
  }
}
