import { inSql } from './invariant.js';

const deeds = ['referral', 'meeting', 'action', 'minutes'];

/**
 * Every fact of a noun with states has its audit row, written in the same transaction, and the rows lead without a gap to
 * the state there is. A row taken out is seen by its missing twin in the outbox.
 * Left out: the chain that seals the rows (not built), steps between the first state and the last, nouns without states, and
 * that every reading of a case is audited (the http specs).
 */
export const audit = inSql({
  number: 11,
  name: 'every deed is audited in its own transaction',
  questions: [
    `select 'fact ' || o.fact || ' of ' || o.subject || ' has no audit row' as what from laget.outbox o
     where not exists (select from laget.audit a where a.subject = o.subject and a.fact = o.fact and a.at = o.at
       and (a.xmin::text::bigint = o.tx % 4294967296)) and (given.since < 0 or o.at >= given.today)`,
    ...deeds.map(
      (
        noun,
      ) => `select '${noun} ' || r.id || ' is ' || r.state || ' and the audit says ' || coalesce(a.to_state, 'nothing') as what
       from laget.${noun} r left join lateral (select to_state from laget.audit where subject = r.id and result = 'done' and to_state is not null
         order by position desc limit 1) a on true where given.since < 0 and a.to_state is distinct from r.state`,
    ),
  ],
  plant: `delete from laget.audit where id = (select id from laget.audit where result = 'done' and noun = 'referral' order by position desc limit 1)`,
});
