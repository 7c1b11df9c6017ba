import { inSql, touched } from './invariant.js';

/** A concluded case item has a complete matrix where it has measures, a reason where nothing is done, and always an outcome. */
export const matrix = inSql({
  number: 7,
  name: 'every concluded case has its matrix',
  questions: [
    `select 'item ' || i.id || ' is concluded without ' || coalesce(i.outcome, 'outcome') as what from laget.agenda_item i
     where i.type in ('case', 'decide') and i.state = 'concluded' and ${touched('i.id')} and (i.outcome is null
       or (i.outcome = 'no-action' and coalesce(i.reason, '') = '')
       or (i.type = 'case' and i.outcome = 'measures' and (i.lead_service_id is null
         or not exists (select from laget.action a where a.agenda_item_id = i.id))))`,
    `select 'measure ' || a.id || ' is incomplete' as what from laget.action a
     where a.level = 'individual' and ${touched('a.id')} and (a.service_id is null or a.evaluate_on is null or a.goal = '')`,
    `select 'referral ' || r.id || ' is disputed without a day' as what from laget.referral r
     where r.state in ('disputed', 'escalated') and r.due_on is null`,
  ],
  plant: `update laget.agenda_item set outcome = null
    where id = (select id from laget.agenda_item where type in ('case', 'decide') and state = 'concluded' order by id limit 1)`,
});
