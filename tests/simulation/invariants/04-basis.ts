import { inSql } from './invariant.js';

const item = `laget.agenda_item i join laget.meeting m on m.id = i.meeting_id join laget.referral r on r.id = i.referral_id`;
const consent = `exists (select from laget.waiver w where w.referral_id = r.id and w.state = 'given'
  and w.valid_from <= m.day and w.valid_until >= m.day)`;

/**
 * No identified case stands on a coming agenda, or was shared, without a consent that holds on the day.
 * Left out: items of meetings that are over (a consent may rightly end afterwards), whether each person in the room works in
 * a service the consent names (the meeting's own specs), and a basis in law instead of consent, which is not built.
 */
export const basis = inSql({
  number: 4,
  name: 'no case without a basis',
  questions: [
    `select 'item ' || i.id || ' has no basis' as what from ${item}
     where r.kind = 'identified' and i.state in ('planned', 'open') and m.state in ('planned', 'summoned', 'in-session')
       and (r.frozen or not ${consent})`,
    `select 'disclosure ' || d.id || ' rests on nothing' as what from laget.disclosure d join laget.referral r on r.id = d.referral_id
       left join laget.waiver w on w.id = d.waiver_id
     where r.kind = 'identified' and (w.id is null or w.referral_id <> r.id or w.state = 'refused'
       or not w.services ? d.to_service_id::text or (w.ended_at is not null and w.ended_at < d.at))`,
  ],
  plant: `insert into laget.disclosure (id, owner_id, referral_id, waiver_id, meeting, to_service_id, to_person_id, rule, at)
    select gen_random_uuid(), owner_id, id, null, null, null, null, 'consent.names-service', now()
    from laget.referral where kind = 'identified' order by id limit 1`,
});
