import { inSql, touched } from './invariant.js';

/** No meeting on a closed day; the instant of a meeting is its wall clock in its zone, on both sides of DST. Cadence counts are the planner's own specs'. */
export const year = inSql({
  number: 1,
  name: 'the year keeps its wall clock and its holidays',
  questions: [
    `select 'meeting ' || m.id || ' on closed ' || m.day as what from laget.meeting m join laget.calendar_day c
       on c.owner_id = m.owner_id and c.day = m.day where m.state <> 'cancelled' and ${touched('m.id')}`,
    `select 'meeting ' || m.id || ' begins ' || lower(m.during) as what from laget.meeting m
       where (lower(m.during) at time zone m.zone)::time <> m.starts and ${touched('m.id')}`,
  ],
  plant: `update laget.meeting set day = (select day from laget.calendar_day where kind = 'public-holiday' and extract(isodow from day) < 6 order by day limit 1)
    where id = (select id from laget.meeting where state <> 'cancelled' order by id desc limit 1)`,
});
