import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { Problem } from '#contract/problem';
import type { IssueList, IssueMoved, IssuePage } from '#contract/system-issue';
import type { ForumId } from '#kernel/ids';
import { PlaceWaiting } from '#application/clock/place-waiting';
import { Actors } from '#application/session/actors';
import { anApi, Client, type TestApi } from '../support/api.js';
import { match } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

jest.setTimeout(60_000);

const now = new Date('2026-09-08T08:00:00Z');
const matter = {
  title: 'Ventetid hos PPT',
  text: 'Skolene venter over 15 virkedager. 🌧 <b>Kor lenge?</b>',
};

let api: TestApi;
let town: Municipality;
let admin: pg.Client;
const by = {} as Record<
  'network' | 'ppt' | 'group' | 'mayor' | 'director' | 'principal' | 'nurse' | 'stranger',
  Client
>;

beforeAll(async () => {
  const database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'lundmo');
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await planMeeting(town.forum.group, '2026-09-24');
  await planMeeting(town.forum.group, '2026-10-22');
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: { next: randomUUID } });
  const who = {
    network: 'granmo.networkLeader',
    ppt: 'granmo.ppt',
    group: 'granmo.unitLeader',
    mayor: 'granmo.mayor',
    director: 'granmo.director',
    principal: 'granmo.principal',
    nurse: 'granmo.nurse',
    stranger: 'lundmo.director',
  } as const;
  for (const key of Object.keys(who) as (keyof typeof who)[])
    by[key] = await new Client(api.url).signIn(who[key]);
});
afterAll(async () => {
  await api.close();
  await admin.end();
});

const planMeeting = (forum: ForumId, day: string) =>
  admin.query(
    `insert into laget.meeting (id, owner_id, forum_id, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
     values ($1, $2, $3, $4, 1, $5, '09:00', 90, 'Europe/Oslo', 'Rådhuset', 'planned', '[]', $6, 1)`,
    [randomUUID(), town.owner, forum, `${randomUUID()}@laget`, day, now],
  );

const raise = async (client = by.ppt, more: object = {}): Promise<IssueMoved> => {
  const { status, body } = await client.post<IssueMoved>('/api/system-issues', {
    forum: town.forum.network,
    ...matter,
    ...more,
  });
  expect(status).toBe(201);
  return body;
};

const act = async (client: Client, issue: IssueMoved, verb: string, body: object = {}) => {
  const path = `/api/system-issues/${issue.id}/${verb}`;
  const answer = await client.post<IssueMoved>(path, body, match(issue.version));
  expect([verb, answer.status]).toEqual([verb, 200]);
  return answer.body;
};
const page = async (client: Client, { id }: IssueMoved): Promise<IssuePage> =>
  (await client.get<IssuePage>(`/api/system-issues/${id}`)).body;
const box = async (client: Client, query: string): Promise<string[]> =>
  (await client.get<IssueList>(`/api/system-issues?${query}`)).body.items.map(({ id }) => id);

describe('a system issue', () => {
  it('goes up step by step, stands on the agendas there, and its answer comes back down (R-127, R-129, BAE-R97)', async () => {
    let issue = await raise();
    expect(issue.number).toMatch(/^S-26-\d{6}$/);
    expect(await page(by.ppt, issue)).toMatchObject({ ...matter, state: 'raised', may: [] });
    issue = await act(by.network, issue, 'lift', { forum: town.forum.group, why: 'Gjelder alle.' });
    expect(await page(by.ppt, issue)).toMatchObject({
      state: 'lifted',
      atForum: { id: town.forum.group },
      respondBy: '2026-09-22',
      meeting: { day: '2026-09-24' },
    });
    expect(await box(by.group, 'box=at-me')).toContain(issue.id);
    issue = await act(by.group, issue, 'lift', { forum: town.forum.council, why: 'Ramme.' });
    expect((await page(by.ppt, issue)).meeting).toBeNull(); // the council has no coming meeting: it waits
    issue = await act(by.mayor, issue, 'answer', { answer: 'Én stilling til fra nyttår.' });
    expect(await page(by.ppt, issue)).toMatchObject({ atForum: { id: town.forum.group } });
    issue = await act(by.group, issue, 'answer', { answer: 'Rådet gir én stilling til.' });
    expect(await page(by.ppt, issue)).toMatchObject({
      state: 'answered',
      atForum: { id: town.forum.network },
      answer: 'Rådet gir én stilling til.',
      may: ['system-issue.acknowledge'],
    });
    issue = await act(by.ppt, issue, 'acknowledge');
    const { steps } = await page(by.ppt, issue);
    expect(steps.map(({ deed, to }) => [deed, to?.id ?? null])).toEqual([
      ['raised', town.forum.network],
      ['lifted', town.forum.group],
      ['lifted', town.forum.council],
      ['answered', town.forum.group],
      ['answered', town.forum.network],
      ['acknowledged', null],
    ]);
    expect(steps.every(({ to, deed }) => deed === 'acknowledged' || to?.kind !== undefined)).toBe(
      true,
    );
    const rows = async (table: string) =>
      (
        await admin.query(
          `select from laget.${table} where noun = 'system-issue' and subject = $1`,
          [issue.id],
        )
      ).rowCount;
    expect([await rows('outbox'), await rows('audit')]).toEqual([6, 6]);
  });

  it('stands on one coming agenda at a time, and leaves it when it is lifted on', async () => {
    let issue = await raise();
    const standing = async () =>
      (
        await admin.query<{ forum: string }>(
          `select t.forum_id as forum from laget.topic t join laget.agenda_item a on a.topic_id = t.id and a.state = 'planned'
           where t.system_issue_id = $1`,
          [issue.id],
        )
      ).rows.map(({ forum }) => forum);
    issue = await act(by.network, issue, 'lift', { forum: town.forum.group, why: 'Gjelder alle.' });
    expect(await standing()).toEqual([town.forum.group]);
    issue = await act(by.group, issue, 'lift', { office: town.office.director, why: 'Haster.' });
    expect(await standing()).toEqual([]);
    expect(await box(by.director, 'box=at-me')).toContain(issue.id);
    await act(by.director, issue, 'answer', { answer: 'Gjør det.' });
  });

  it('waits where no meeting is planned, and is placed once when one is', async () => {
    let issue = await raise();
    issue = await act(by.network, issue, 'lift', { forum: town.forum.group, why: 'Gjelder alle.' });
    issue = await act(by.group, issue, 'lift', { forum: town.forum.council, why: 'Ramme.' });
    expect((await page(by.mayor, issue)).meeting).toBeNull();
    const clock = api.app.get(Actors).clock(town.owner);
    expect(await api.app.get(PlaceWaiting).execute(clock)).toBe(0);
    await planMeeting(town.forum.council, '2026-11-05');
    expect(await api.app.get(PlaceWaiting).execute(clock)).toBe(1);
    expect(await api.app.get(PlaceWaiting).execute(clock)).toBe(0);
    expect((await page(by.mayor, issue)).meeting).toMatchObject({ day: '2026-11-05' });
  });

  it('is lifted only where the structure has a way, by whoever leads where it lies', async () => {
    const issue = await raise();
    const lift = (client: Client, body: object, version = issue.version) =>
      client.post<Problem>(`/api/system-issues/${issue.id}/lift`, body, match(version));
    const up = { forum: town.forum.group, why: 'x' };
    expect((await lift(by.ppt, up)).status).toBe(403);
    expect((await lift(by.network, { forum: town.forum.council, why: 'x' })).body.code).toBe(
      'escalation.no-edge',
    );
    expect((await lift(by.network, { why: 'x' })).status).toBe(400);
    expect((await lift(by.network, { ...up, office: town.office.director })).status).toBe(400);
    expect((await lift(by.network, up, 7)).body).toMatchObject({
      status: 412,
      current: { version: 1 },
    });
    const bare = await by.network.post<Problem>(`/api/system-issues/${issue.id}/lift`, up);
    expect(bare.body.code).toBe('version.missing');
  });

  it('is to be answered within the days of who sends it, where no days to answer are settled', async () => {
    const without = (...words: string[]) =>
      admin.query('update laget.forum set settings = settings - $2::text[] where id = $1', [
        town.forum.group,
        words,
      ]);
    const { rows } = await admin.query('select settings from laget.forum where id = $1', [
      town.forum.group,
    ]);
    const issue = await raise(by.group, { forum: town.forum.group });
    const up = { office: town.office.director, why: 'Haster.' };
    const path = `/api/system-issues/${issue.id}/lift`;
    try {
      await without('answersWithin', 'escalatesAfter');
      const open = await by.group.post<Problem>(path, up, match(issue.version));
      expect([open.status, open.body.code]).toEqual([422, 'system-issue.deadline-open']);
      await admin.query('update laget.forum set settings = $2 where id = $1', [
        town.forum.group,
        rows[0]?.settings,
      ]);
      await without('answersWithin');
      await act(by.group, issue, 'lift', up);
      // Lifted Tuesday 8 September, with escalatesAfter 5 working days.
      expect(await page(by.group, issue)).toMatchObject({ respondBy: '2026-09-15' });
    } finally {
      await admin.query('update laget.forum set settings = $2 where id = $1', [
        town.forum.group,
        rows[0]?.settings,
      ]);
    }
  });

  it('has one winner of two who lift it at once', async () => {
    const issue = await raise();
    const body = { forum: town.forum.group, why: 'x' };
    const path = `/api/system-issues/${issue.id}/lift`;
    const both = await Promise.all([1, 2].map(() => by.network.post(path, body, match(1))));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it('does not exist for those it has not passed, and needs a session', async () => {
    const issue = await raise();
    for (const client of [by.nurse, by.principal, by.mayor, by.stranger]) {
      expect((await client.get(`/api/system-issues/${issue.id}`)).status).toBe(404);
      const deed = await client.post(
        `/api/system-issues/${issue.id}/answer`,
        { answer: 'x' },
        match(1),
      );
      expect(deed.status).toBe(404);
      for (const query of ['box=raised', 'box=at-me', `box=forum&forum=${town.forum.network}`])
        expect(await box(client, query)).not.toContain(issue.id);
    }
    expect((await page(by.director, issue)).id).toBe(issue.id); // leadership sees them all
    expect((await new Client(api.url).get('/api/system-issues')).status).toBe(401);
  });

  it('is raised by those who sit there only, and once for a double click', async () => {
    const elsewhere = await by.nurse.post('/api/system-issues', {
      forum: town.forum.network,
      ...matter,
    });
    expect(elsewhere.status).toBe(404);
    const key = { 'idempotency-key': randomUUID() };
    const body = { forum: town.forum.network, ...matter };
    const twice = await Promise.all(
      [1, 2].map(() => by.ppt.post<IssueMoved>('/api/system-issues', body, key)),
    );
    expect(new Set(twice.map((one) => one.body.id)).size).toBe(1);
  });

  it('holds no person: numbers, e-mail and phone are refused before anything is stored', async () => {
    const before = (await admin.query('select from laget.system_issue')).rowCount;
    for (const text of ['Gjelder 01811099941', 'Spør a@b.example', 'Ring 912 34 567']) {
      const body = { forum: town.forum.network, title: 'x', text };
      const { status, body: problem } = await by.ppt.post<Problem>('/api/system-issues', body);
      expect([status, problem.code]).toEqual([422, 'wall.person-found']);
    }
    expect((await admin.query('select from laget.system_issue')).rowCount).toBe(before);
    const issue = await raise();
    const path = `/api/system-issues/${issue.id}/answer`;
    const answer = await by.network.post<Problem>(path, { answer: 'Ring 91234567' }, match(1));
    expect(answer.body.code).toBe('wall.person-found');
  });

  it('lists page by page without losing or repeating one', async () => {
    const all = await box(by.ppt, 'box=raised&limit=100');
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await by.ppt.get<IssueList>(`/api/system-issues?box=raised&limit=2${after}`);
      seen.push(...body.items.map(({ id }) => id));
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(seen).toEqual(all);
  });
});
