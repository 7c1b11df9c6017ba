import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aDemoDatabase, demoDay as today } from '../support/demo.js';

let admin: pg.Client;

const ask = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> =>
  (await admin.query<Row>(sql)).rows;

/** Rows of a table by their state. */
const states = async (table: string): Promise<Record<string, number>> => {
  const rows = await ask<{ state: string; n: number }>(
    `select state, count(*)::int as n from laget.${table} group by state`,
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};

beforeAll(async () => {
  const database = await aDemoDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
}, 600_000);

afterAll(() => admin.end());

describe('the demo municipality', () => {
  it('is about 150 invented people, ten of whom one can sign in as', async () => {
    const [found] = await ask<{ people: number; foreign: number; personas: number }>(
      `select count(*)::int as people, count(*) filter (where email not like '%@melhus.example')::int as foreign,
         (select count(*)::int from laget.account where subject like 'demo:%') as personas from laget.person`,
    );
    expect(found).toMatchObject({ foreign: 0, personas: 10 });
    expect(Math.abs((found?.people ?? 0) - 150)).toBeLessThan(10);
  });

  it('lets the adviser of the educational-psychological service sit in twelve forums', async () => {
    const rows = await ask(
      `select count(distinct s.forum_id)::int as forums from laget.seat s
         join laget.membership m on m.person = s.person_id join laget.account a on a.id = m.account_id
       where a.subject = 'demo:ppt-adviser'`,
    );
    expect(rows).toEqual([{ forums: 12 }]);
  });

  it('has every office held, and three seats of services vacant', async () => {
    const rows = await ask(
      `select (select count(*)::int from laget.office where holder_id is null) as offices,
         (select count(*)::int from laget.seat where person_id is null and (service_id is not null or office_id is not null)) as seats`,
    );
    expect(rows).toEqual([{ offices: 0, seats: 3 }]);
  });

  it('has a few hundred meetings, past and coming, and one that runs', async () => {
    const found = await states('meeting');
    expect(found['in-session']).toBe(1);
    expect(found['held']).toBeGreaterThan(50);
    expect(found['planned']).toBeGreaterThan(80);
    expect(found['cancelled']).toBeGreaterThan(0);
    expect(found['summoned']).toBeGreaterThan(0);
  });

  it('has cases in every state that can be reached', async () => {
    const found = await states('referral');
    const total = Object.values(found).reduce((sum, n) => sum + n, 0);
    expect(Math.abs(total - 80)).toBeLessThan(8);
    expect(Object.keys(found).sort()).toEqual(
      [
        ['awaiting-consent', 'awaiting-information', 'closed', 'concluded', 'draft'],
        ['in-discussion', 'in-follow-up', 'in-triage', 'not-accepted', 'on-agenda', 'ready'],
        ['returned', 'submitted', 'withdrawn'],
      ].flat(),
    );
  });

  it('has minutes, measures, issues and escalations in every state a page shows', async () => {
    expect(Object.keys(await states('minutes'))).toEqual(
      expect.arrayContaining(['summoned', 'in-session', 'drafted', 'circulated', 'locked']),
    );
    expect(Object.keys(await states('action'))).toEqual(
      expect.arrayContaining(['open', 'started', 'done']),
    );
    expect(Object.keys(await states('system_issue')).sort()).toEqual([
      'acknowledged',
      'answered',
      'lifted',
      'raised',
    ]);
    expect(Object.keys(await states('escalation')).sort()).toEqual(['answered', 'open']);
    expect(await states('duty')).toEqual({ done: 1, open: 2 });
    expect(Object.keys(await states('waiver')).sort()).toEqual(['given', 'refused', 'withdrawn']);
  });

  it('sends the networks’ minutes to the agenda of the collaboration group, and hears an answer', async () => {
    const [found] = await ask<{ sent: number; answered: number }>(
      `select count(*)::int as sent, count(answered_at)::int as answered from laget.minutes_delivery`,
    );
    expect(found?.sent).toBeGreaterThan(2);
    expect(found?.answered).toBeGreaterThan(0);
  });

  it('gives the principal a meeting within two working days', async () => {
    const rows = await ask(
      `select min(m.day - date '${today}') <= 4 as soon from laget.meeting m join laget.attendance t on t.meeting_id = m.id
         join laget.membership b on b.person = t.person_id join laget.account a on a.id = b.account_id
       where a.subject = 'demo:principal' and m.day >= date '${today}' and m.state in ('planned', 'summoned')`,
    );
    expect(rows).toEqual([{ soon: true }]);
  });

  it('leaves the offices a little to answer, and hardly anything too late', async () => {
    const [found] = await ask<{ open: number; late: number; worst: number }>(
      `select count(*)::int as open, count(*) filter (where respond_by < date '${today}')::int as late,
         coalesce(max(date '${today}' - respond_by), 0)::int as worst
       from laget.escalation where state = 'open'`,
    );
    expect(found?.open).toBeGreaterThan(0);
    expect(found?.open).toBeLessThan(7);
    expect(found?.late).toBeLessThan(3);
    expect(found?.worst).toBeLessThan(8);
  });

  it('lets no election lie after its day', async () => {
    const rows = await ask(
      `select id from laget.duty where state = 'open' and due_on < date '${today}'`,
    );
    expect(rows).toEqual([]);
  });

  it('hardly asks the same twice among the cases that wait for the team', async () => {
    const rows = await ask(
      `select question from laget.referral where state in ('submitted', 'in-triage', 'ready', 'on-agenda')
       group by question having count(*) > 1`,
    );
    expect(rows.length).toBeLessThan(2);
  });

  it('holds no national identity number', async () => {
    const rows = await ask(
      `select id from laget.referral where concat(question, situation, child_view, tried::text) ~ '\\d{11}'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('every transition of the demo', () => {
  /** Minutes that are made with the summons have been prepared in the same deed. */
  const begins: Readonly<Record<string, string>> = { minutes: `'prepared'` };

  it.each(['referral', 'meeting', 'action', 'minutes'])(
    'of %s has one audit row and one outbox row, and they lead from nothing to the state it is in',
    async (noun) => {
      const first = begins[noun] ?? 'null';
      const broken = await ask(
        `with step as (
           select a.subject, a.from_state, a.to_state, a.fact, a.id,
             lag(a.to_state) over (partition by a.subject order by a.id) as before,
             last_value(a.to_state) over (partition by a.subject order by a.id rows between unbounded preceding and unbounded following) as last
           from laget.audit a where a.noun = '${noun}' and a.result = 'done' and a.to_state is not null)
         select s.subject, s.fact from step s join laget.${noun} r on r.id = s.subject
           where s.from_state is distinct from coalesce(s.before, ${first}) or s.last <> r.state
         union all select r.id, 'none' from laget.${noun} r where not exists (select 1 from step s where s.subject = r.id)`,
      );
      expect(broken.slice(0, 5)).toEqual([]);
      const uneven = await ask(
        `select subject, fact from (
           select subject, fact, 1 as n from laget.audit where noun = '${noun}' and result = 'done'
           union all select subject, fact, -1 from laget.outbox where noun = '${noun}') x
         group by subject, fact having sum(n) <> 0`,
      );
      expect(uneven.slice(0, 5)).toEqual([]);
    },
  );
});
