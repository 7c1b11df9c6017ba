import { inSql } from './invariant.js';

/** What clocks do is done once; the season's last clocks go twice and at once before this is asked. */
export const once = inSql({
  number: 10,
  name: 'the clocks do everything once',
  questions: [
    `select 'standing ' || t.standing || ' twice at ' || i.meeting_id as what from laget.agenda_item i join laget.topic t on t.id = i.topic_id
     where t.standing is not null and i.state <> 'postponed' group by t.standing, i.meeting_id having count(*) > 1`,
    `select 'duty ' || forum_id || ' ' || period || ' twice' as what from laget.duty group by kind, forum_id, seat_id, period having count(*) > 1`,
    `select 'measure ' || action_id || ' lifted twice' as what from laget.escalation group by action_id, reason having count(*) > 1`,
    `select 'occurrence ' || occurrence || ' opened twice' as what from laget.meeting where series_id is not null
     group by series_id, occurrence having count(*) > 1`,
    `select 'topic ' || topic_id || ' on two agendas' as what from laget.agenda_item where state in ('planned', 'open') and topic_id is not null
     group by topic_id having count(*) > 1`,
  ],
  plant: `drop index laget.agenda_item_one_coming;
    insert into laget.agenda_item select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'state', 'planned'))).*
    from laget.agenda_item i, generate_series(1, 2) where i.id = (select id from laget.agenda_item where topic_id is not null order by id limit 1)`,
});
