import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { done } from '#kernel/outcome';
import { Idempotency } from '#persistence/outbox/idempotency.row';
import { UnitOfWork } from '../unit-of-work.js';

/** Hours in which a resent request gets its first answer (CONVENTIONS, HTTP). */
const kept = 48;

/** Forgets the answers that nobody will ask for again. Done again it finds nothing. */
@Injectable()
export class PruneIdempotency {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns how many were forgotten */
  execute(actor: Actor): Promise<number> {
    return this.work.run<object, object, number>(actor, 'idempotency.prune', {
      load: () => Promise.resolve({}),
      subject: () => ({ forum: null }),
      decide: () => done({}),
      apply: (_nothing, _change, { em, at }) => {
        const before = new Date(at.now.getTime() - kept * 3_600_000);
        return em.nativeDelete(Idempotency, { owner: actor.owner, at: { $lt: before } });
      },
    });
  }
}
