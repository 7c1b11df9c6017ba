import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { EscalationList } from '#contract/escalation';
import { Leadership } from '#contract/leadership';
import type { Problem } from '#contract/problem';
import type { IssueMoved } from '#contract/system-issue';
import type { ForumId } from '#kernel/ids';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aChild, aSentCase, match, writing } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

jest.setTimeout(60_000);

const now = new Date('2026-11-10T08:00:00Z');
let api: TestApi;
let town: Municipality;
let admin: pg.Client;
let director: Client;

beforeAll(async () => {
  const database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  const lundmo = await aMunicipality(database.appUrl, 'lundmo');
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: { next: randomUUID } });
  director = await new Client(api.url).signIn('granmo.director');
  await actions(town, { forum: town.forum.network, open: 6, overdue: 7 });
  await actions(town, { forum: town.forum.group, open: 2, overdue: 1 });
  await actions(lundmo, { forum: lundmo.forum.council, open: 20, overdue: 0 });
});
afterAll(async () => {
  await api.close();
  await admin.end();
});

const anAction = async ({ owner }: Municipality, forum: ForumId, dueOn: string) => {
  const id = randomUUID();
  await admin.query(
    `insert into laget.action (id, owner_id, forum_id, level, goal, what, due_on, state, response, created_at, version)
     values ($1, $2, $3, 'system', 'Mål', 'Gjør noe', $4, 'open', 'waiting', $5, 1)`,
    [id, owner, forum, dueOn, now],
  );
  return id;
};
const actions = async (
  where: Municipality,
  { forum, open, overdue }: { forum: ForumId; open: number; overdue: number },
) => {
  for (let at = 0; at < open + overdue; at += 1)
    await anAction(where, forum, at < overdue ? '2026-11-09' : '2026-11-10');
};
const anEscalation = async (level: 'system' | 'individual') => {
  const id = randomUUID();
  const action = await anAction(town, town.forum.network, '2026-11-20');
  await admin.query(
    `insert into laget.escalation (id, owner_id, reason, level, from_forum_id, to_office_id, action_id, state, respond_by, raised_at, version)
     values ($1, $2, 'action-overdue', $3, $4, $5, $6, 'open', '2026-11-17', $7, 1)`,
    [id, town.owner, level, town.forum.network, town.office.director, action, now],
  );
  return id;
};
const picture = async () => {
  const { status, body } = await director.get('/api/leadership');
  expect(status).toBe(200);
  return Leadership.strict().parse(body);
};

describe('the picture of leadership', () => {
  it('counts open and overdue actions per kind, small ones suppressed, of one’s own municipality only', async () => {
    const { actions: shown, since } = await picture();
    expect(since).toBe('2026-08-01');
    expect(shown.kinds.map(({ open, overdue }) => [open, overdue])).toEqual([
      [13, 7],
      ['under-5', 'under-5'],
    ]);
  });

  it('is for leadership’s offices alone', async () => {
    for (const who of ['granmo.principal', 'granmo.coordinator', 'granmo.administrator']) {
      const client = await new Client(api.url).signIn(who);
      const { status, body } = await client.get<Problem>('/api/leadership');
      expect([who, status, body.code]).toEqual([who, 403, 'not-allowed']);
    }
    expect((await new Client(api.url).get('/api/leadership')).status).toBe(401);
  });

  it('holds no name of a child and no text of a case', async () => {
    const principal = await new Client(api.url).signIn('granmo.principal');
    const { id, receipt } = await aSentCase(principal, town);
    const text = JSON.stringify(await picture());
    const words = [id, receipt ?? '?', aChild.givenName, aChild.familyName, writing.question];
    for (const word of words) expect(text).not.toContain(word);
  });

  it('tells what one owes an answer to, and what happened, without the case level', async () => {
    const unitLeader = await new Client(api.url).signIn('granmo.unitLeader');
    const { body: raised } = await unitLeader.post<IssueMoved>('/api/system-issues', {
      forum: town.forum.group,
      title: 'For få møterom',
      text: 'Foruma flyttes rundt.',
    });
    const lift = { office: town.office.director, why: 'Budsjett' };
    await unitLeader.post(`/api/system-issues/${raised.id}/lift`, lift, match(1));
    const { owed, feed } = await picture();
    expect(owed.map(({ id }) => id)).toEqual([raised.id]);
    expect(feed.map(({ fact }) => fact).slice(0, 2)).toEqual([
      'system-issue.lifted',
      'system-issue.raised',
    ]);
    expect(feed.filter(({ fact }) => fact.startsWith('referral'))).toEqual([]);
  });
});

describe('the inbox of an office', () => {
  it('shows what was to be done on system level, and of a case only that there is one', async () => {
    const [system, individual] = [await anEscalation('system'), await anEscalation('individual')];
    const { body } = await director.get<EscalationList>('/api/escalations');
    const whats = new Map(body.items.map(({ id, what }) => [id, what]));
    expect([whats.get(system), whats.get(individual)]).toEqual(['Gjør noe', null]);
    expect((await picture()).escalations.map(({ id, mine }) => [id, mine])).toEqual(
      expect.arrayContaining([
        [system, true],
        [individual, true],
      ]),
    );
  });

  it('is answered once, by the office, on the version it saw', async () => {
    const id = await anEscalation('system');
    const path = `/api/escalations/${id}/answer`;
    const other = await new Client(api.url).signIn('granmo.unitLeader');
    expect((await other.post(path, { answer: 'x' }, match(1))).status).toBe(404);
    expect((await director.post<Problem>(path, { answer: 'x' })).status).toBe(428);
    expect((await director.post(path, { answer: ' ' }, match(1))).status).toBe(400);
    expect((await director.post(path, { answer: 'Ny frist' }, match(1))).status).toBe(200);
    expect((await director.post<Problem>(path, { answer: 'x' }, match(1))).status).toBe(412);
    const again = await director.post<Problem>(path, { answer: 'x' }, match(2));
    expect([again.status, again.body.code]).toEqual([409, 'escalation.answered']);
    const audit = await admin.query(
      `select from laget.audit where subject = $1 and result = 'done'`,
      [id],
    );
    expect(audit.rowCount).toBe(1);
  });
});
