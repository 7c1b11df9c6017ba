import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { ladderOf } from '#kernel/forum/ladder';
import type { OutboxRow } from '#persistence/outbox/outbox.queries';
import { edgesOf, ownAmong, readableAmong } from '#persistence/views/change.queries';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { hears } from './hearing.js';

/** Of these facts, the ones the actor may hear of at this moment, in the order they came. */
export async function heardBy({ em, actor }: Store, facts: readonly OutboxRow[]) {
  const cases = facts.flatMap(({ level, referral }) =>
    level === 'individual' && referral !== null ? [referral] : [],
  );
  const actions = facts.flatMap(({ noun, subject }) => (noun === 'action' ? [subject] : []));
  const known = {
    ladder: ladderOf(await edgesOf(em)),
    cases: await readableAmong(em, actor, [...new Set(cases)]),
    actions: await ownAmong(em, actor, [...new Set(actions)]),
  };
  return facts.filter((fact) => hears(actor, fact, known));
}

/** Judges, at delivery time, which of some facts an actor hears of. */
@Injectable()
export class JudgeChanges {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, facts: readonly OutboxRow[]): Promise<OutboxRow[]> {
    return this.work.read(actor, 'change.watch', { load: (store) => heardBy(store, facts) });
  }
}
