import { inSql } from './invariant.js';

/** Nothing that is still owed belongs to someone who has left, or to a forum that is no more. */
export const orphans = inSql({
  number: 12,
  name: 'what ends leaves no orphan',
  questions: [
    `select 'measure ' || a.id || ' has nobody' as what from laget.action a left join laget.person p on p.id = a.person_id
     where a.state in ('open', 'started') and (p.ended_at is not null or (a.person_id is null and a.service_id is null))`,
    `select 'referral ' || r.id || ' has nobody' as what from laget.referral r
       join laget.person p on p.id in (r.referrer_id, r.claimed_by_id)
     where p.ended_at is not null and r.state not in ('closed', 'not-accepted', 'withdrawn')`,
    `select 'seat ' || s.id || ' is held by someone who left' as what from laget.seat s join laget.person p on p.id = s.person_id
     where s.ended_at is null and p.ended_at is not null`,
    `select 'office ' || o.id || ' is held by someone who left' as what from laget.office o join laget.person p on p.id = o.holder_id where p.ended_at is not null`,
    `select 'topic ' || t.id || ' of a forum that is no more' as what from laget.topic t join laget.forum f on f.id = t.forum_id
     where t.state in ('waiting', 'placed') and f.status <> 'active'`,
  ],
  plant: `update laget.person set ended_at = now(), ended_reason = 'planted' where id = (select person_id from laget.seat where person_id is not null order by id limit 1)`,
});
