import { Idempotency } from '#persistence/outbox/idempotency.row';
import type { Verb } from '#kernel/access/may';
import type { PersonId } from '#kernel/ids';
import { Refused } from './refused.js';
import type { Store } from './store.js';

/**
 * Does the work once per person and key. The second of two at the same time waits for the first and gets its answer.
 * @throws Refused `idempotency.other-deed` when the key was used for something else
 */
export async function once<Answer>(
  store: Store,
  { verb, key }: { readonly verb: Verb; readonly key: string | undefined },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { em, actor } = store;
  if (key === undefined || actor.person === null) return work();
  const person: PersonId = actor.person;
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${person}:${key}`]);
  const earlier = await em.findOne(Idempotency, { owner: actor.owner, person, key });
  if (earlier !== null) {
    if (earlier.verb !== verb) throw new Refused({ refused: 'idempotency.other-deed' });
    return earlier.answer as Answer;
  }
  const answer = await work();
  em.create(Idempotency, {
    id: store.newId(),
    owner: actor.owner,
    person,
    key,
    verb,
    answer: answer ?? null,
    at: store.at.now,
  });
  await em.flush();
  return answer;
}
