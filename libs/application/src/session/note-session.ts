import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { done } from '#kernel/outcome';
import { UnitOfWork } from '../unit-of-work.js';

/** Notes that someone signed in or out: a fact and an audit row, as for every deed. */
@Injectable()
export class NoteSession {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor, verb: 'session.open' | 'session.close'): Promise<void> {
    const name = verb === 'session.open' ? 'session.opened' : 'session.closed';
    await this.work.run(actor, verb, {
      load: async () => actor.person,
      subject: () => ({ forum: null }),
      decide: (person) =>
        done(null, { name, level: 'system', about: { noun: 'person', id: person }, forum: null }),
      apply: () => undefined,
    });
  }
}
