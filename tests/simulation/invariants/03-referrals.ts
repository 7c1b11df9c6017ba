import { referralStates } from '#kernel/referral/referral.states';
import { inSql, touched } from './invariant.js';

const listed = (states: readonly string[]): string => states.map((one) => `'${one}'`).join(', ');
const names = Object.keys(referralStates);
const ended = listed(
  Object.entries(referralStates).flatMap(([name, rule]) => ('ended' in rule ? [name] : [])),
);

/** Every referral has one state that the table knows, an owner and, while it is open, a day; in = open + ended. */
export const referrals = inSql({
  number: 3,
  name: 'no referral is lost',
  questions: [
    `select 'referral ' || r.id || ' ' || r.state || ' has no day or nobody' as what from laget.referral r
     where ${touched('r.id')} and (r.state not in (${listed(names)})
       or (r.state not in (${ended}) and r.due_on is null and r.paused_on is null)
       or not exists (select from laget.person p where p.id = r.referrer_id)
       or not exists (select from laget.forum f where f.id = r.to_forum_id and f.status = 'active'))`,
    `select 'in ' || came || ', there ' || there as what from (
       select (select count(distinct subject) from laget.audit where fact = 'referral.submitted') as came,
         (select count(*) from laget.referral where submitted_at is not null) as there) n where came <> there`,
  ],
  plant: `delete from laget.referral where id = (select id from laget.referral where submitted_at is not null order by id limit 1)`,
});
