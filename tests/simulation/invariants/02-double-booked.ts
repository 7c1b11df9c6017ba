import { inSql } from './invariant.js';

/** Nobody who must attend is in two meetings at once, whatever the constraint thinks: its index is not asked. No meeting goes on past midnight. */
export const doubleBooked = inSql({
  number: 2,
  name: 'nobody is in two meetings at once',
  questions: [
    `select 'person ' || a.person_id || ' in ' || am.id || ' and ' || bm.id as what
     from laget.meeting am
       join laget.meeting bm on bm.day = am.day and bm.id > am.id and bm.during && am.during
       join laget.attendance a on a.meeting_id = am.id
       join laget.attendance b on b.meeting_id = bm.id and b.person_id is not distinct from a.person_id
     where a.required and b.required and not a.released and not b.released
       and am.state <> 'cancelled' and bm.state <> 'cancelled' and (given.since < 0 or am.day >= given.today)`,
  ],
  plant: `alter table laget.attendance drop constraint attendance_no_double_booking;
    with one as (select a.*, m.day, m.starts, m.minutes as long from laget.attendance a join laget.meeting m on m.id = a.meeting_id
        where a.required and not a.released and m.state <> 'cancelled' order by a.id limit 1),
      other as (select m.id from laget.meeting m, one where m.state <> 'cancelled' and m.id <> one.meeting_id
        and not exists (select from laget.attendance t where t.meeting_id = m.id and t.person_id = one.person_id) order by m.id limit 1),
      moved as (update laget.meeting m set day = one.day, starts = one.starts, minutes = one.long from one, other where m.id = other.id returning m.id)
    insert into laget.attendance (id, owner_id, meeting_id, person_id, seat_id, role, service_id, required, during, released, presence, version)
      select gen_random_uuid(), one.owner_id, moved.id, one.person_id, null, 'member', null, true, one.during, false, 'expected', 1 from one, moved`,
});
