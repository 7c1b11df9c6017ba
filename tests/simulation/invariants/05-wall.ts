import { inSql } from './invariant.js';

const systemTexts = `(
  select 'issue' as noun, id, title || ' ' || text || ' ' || coalesce(answer, '') as words from laget.system_issue
  union all select 'topic', id, coalesce(title, '') from laget.topic where referral_id is null
  union all select 'action', id, goal || ' ' || what from laget.action where level = 'system'
  union all select 'item', id, coalesce(title, '') || ' ' || coalesce(reason, '') || ' ' || text::text from laget.agenda_item where referral_id is null)`;

/**
 * Nothing on the system level has a case or names a child; no anonymous case holds an identity.
 * Left out: a child recognised by anything but the full name as it is written in a case, guardians' names, the frozen text of
 * minutes and their remarks, and free text of anonymous cases (the kernel's and the wall's own specs).
 */
export const wall = inSql({
  number: 5,
  name: 'no person on the system level',
  questions: [
    `select t.noun || ' ' || t.id || ' names a child' as what from ${systemTexts} t join laget.child c
       on position(c.given_name || ' ' || c.family_name in t.words) > 0`,
    `select 'action ' || id || ' crosses the wall' as what from laget.action where (level = 'system') <> (referral_id is null)`,
    `select 'fact ' || id || ' of the system level has a case' as what from laget.outbox where level = 'system' and referral is not null`,
    `select 'referral ' || id || ' is anonymous and has a child' as what from laget.referral where kind = 'anonymous' and child_id is not null`,
  ],
  plant: `update laget.system_issue set text = text || ' ' || (select given_name || ' ' || family_name from laget.child order by id limit 1)
    where id = (select id from laget.system_issue order by id limit 1)`,
});
