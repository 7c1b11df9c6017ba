import { inSql, touched } from './invariant.js';

const frozen = `n.state in ('approved', 'locked')`;

/**
 * Nothing was written to a meeting's items or its minutes after approval; each set went along each edge once. What a receiving
 * forum answers is told of the minutes, and changes nothing in them.
 * Left out: the hash is not computed anew from the body, so a body changed past the verbs with the hash left as it was is not
 * seen here; nor is the order of delivery, nor whether the receiving forum dealt with it.
 */
export const minutes = inSql({
  number: 6,
  name: 'approved minutes never change, and arrive once',
  questions: [
    `select 'minutes ' || n.id || ' are not frozen' as what from laget.minutes n
     where ${frozen} and ${touched('n.id')} and (n.hash is null or n.body is null or n.approved_at is null)`,
    `select 'minutes ' || n.id || ' had ' || i.id || ' written after approval' as what from laget.minutes n
       join laget.agenda_item i on i.meeting_id = n.meeting_id and i.text_saved_at > n.approved_at
     where ${frozen} and ${touched('n.id')}`,
    `select 'minutes ' || n.id || ' were changed after approval: ' || a.verb as what from laget.minutes n
       join laget.audit a on a.subject = n.id and a.result = 'done' and a.fact <> 'minutes.answered' and a.at > n.approved_at
     where ${frozen} and ${touched('n.id')}`,
    `select 'minutes ' || n.id || ' did not go along ' || e.id as what from laget.minutes n
       join laget.forum_edge e on e.from_forum_id = n.forum_id and e.kind = 'circulatesMinutesTo' and e.ended_at is null
     where ${frozen} and ${touched('n.id')}
       and not exists (select from laget.minutes_delivery d where d.minutes_id = n.id and d.edge_id = e.id)`,
    `select 'minutes ' || t.minutes_received_id || ' came twice to ' || t.forum_id as what from laget.topic t
     where t.minutes_received_id is not null group by t.minutes_received_id, t.forum_id having count(*) > 1`,
  ],
  plant: `update laget.agenda_item set text_saved_at = now() + interval '2 years' where id = (select i.id from laget.agenda_item i
    join laget.minutes n on n.meeting_id = i.meeting_id and n.state = 'locked' order by i.id limit 1)`,
});
