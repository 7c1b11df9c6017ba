import { ListMissed } from '#application/change/list-missed';
import { positionOf } from '#application/change/position';
import type { Judged } from './invariant.js';
import { inSql } from './invariant.js';

const numbers = inSql({
  number: 8,
  name: 'who may hear it hears it once and in order',
  questions: [
    `select 'place ' || tx || '.' || seq || ' holds ' || count(*) as what from laget.outbox
     where given.since < 0 group by epoch, tx, seq having count(*) > 1`,
    `select 'deed of tx ' || tx || ' begins at ' || min(seq) as what from laget.outbox
     where given.since < 0 group by epoch, tx having min(seq) <> 0 or max(seq) <> count(*) - 1`,
  ],
  plant: `insert into laget.outbox select gen_random_uuid(), owner_id, epoch, tx, seq, fact, fact_version, level, noun, subject, forum, referral, ids, at
    from laget.outbox order by tx desc, seq desc limit 1`,
});

/** A page at a time gives the same facts as all at once, to someone who leads. */
const asked = async ({ world, since }: Judged): Promise<string[]> => {
  const [someone] = world.leaders();
  if (since !== null || someone === undefined) return [];
  const actor = await world.as(someone);
  const list = world.verb(ListMissed);
  const { position } = await list.execute(actor, { after: null });
  const end = positionOf(position);
  const start = { ...end, tx: String(BigInt(end.tx) - 200n), seq: 0 };
  const whole = await list.execute(actor, { after: start, upTo: end });
  const pages: unknown[] = [];
  let after = start;
  for (;;) {
    const page = await list.execute(actor, { after, upTo: end, limit: 7 });
    pages.push(...page.items);
    if (page.next === null) break;
    after = positionOf(page.next);
  }
  return JSON.stringify(pages) === JSON.stringify(whole.items)
    ? []
    : [`in pages ${pages.length}, at once ${whole.items.length}`];
};

/**
 * Judged where it can be today: the outbox has one fact per place without a gap in a deed, and a reader who comes back by
 * its last position gets the same as one who asks once.
 * Left out: one reader only, and the last 200 transactions; who may not hear (the wall's specs); sockets of several nodes, and
 * waking them (the realtime specs).
 */
export const heard = {
  ...numbers,
  broken: async (judged: Judged) => [...(await numbers.broken(judged)), ...(await asked(judged))],
};
