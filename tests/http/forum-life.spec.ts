import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumLine, ForumPage } from '#contract/forum';
import type { ForumMoved } from '#contract/forum-deeds';
import type { Problem } from '#contract/problem';
import { OpenMeetings } from '#application/year/open-meetings';
import { Actors } from '#application/session/actors';
import { anApi, type Answered, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin, match } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const now = new Date('2026-09-01T08:00:00Z');
let api: TestApi;
let adminUrl: string;
let town: Municipality;
let admin: Client;

const signIn = (who: string) => new Client(api.url).signIn(who);
const pageOf = async (id: string, client = admin): Promise<ForumPage> =>
  (await client.get<ForumPage>(`/api/forums/${id}`)).body;

type Body = Omit<ForumMoved, 'status'> &
  Omit<Problem, 'status' | 'code'> & { readonly status: string; readonly code?: string };
const ask = async (id: string, verb: 'settle' | 'status', body: unknown, client = admin) =>
  client.post<Body>(`/api/forums/${id}/${verb}`, body, match((await pageOf(id, client)).version));
const settles = (setting: string, value: unknown, id: string = town.forum.network) =>
  ask(id, 'settle', { setting, value });
const becomes = (status: string, id: string = town.forum.network, by: string | null = null) =>
  ask(id, 'status', { status, by, ...(status === 'active' ? {} : { reason: 'Prøvd' }) });
const endsOn = (on: string) =>
  ask(town.forum.otherSchool, 'status', {
    ...{ status: 'dissolved', by: null, on, reason: 'Skolen er lagt ned' },
  });
const says = ({ status, body }: Answered<Body>) => [status, body.code ?? body.status];

/** The network is only planned, and the plan has left most of it open. */
const aPlannedNetwork = () =>
  asAdmin(
    adminUrl,
    `update laget.forum set status = 'planned', life = '[{"status":"planned","on":"2026-08-01"}]',
       settings = (settings - 'minutesWithin') || '{"meets":{"options":[{"every":"month"},{"every":"2 months"}]},"chair":"open"}',
       mandate = '{"purpose":{"nb":"Prøves"},"rules":[],"settledHere":[],"open":["meets","chair","secretary","slot","minutesWithin","convener"]}'
     where id = $1`,
    [town.forum.network],
  );

beforeAll(async () => {
  const database = await aDatabase();
  ({ adminUrl } = database);
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: idSource('forum-life') });
  await aPlannedNetwork();
  admin = await signIn('granmo.administrator');
});
afterAll(() => api.close());

describe('a forum with open questions', () => {
  it('R-012: is not activated, and every open question is named', async () => {
    const answer = await becomes('active');
    expect(says(answer)).toEqual([422, 'forum.open-settings']);
    expect(answer.body.fields?.map(({ path }) => path).toSorted()).toEqual(
      ['chair', 'convener', 'meets', 'minutesWithin', 'secretary', 'slot'].map(
        (setting) => `settings.${setting}`,
      ),
    );
    expect((await pageOf(town.forum.network)).status).toBe('planned');
  });

  it('R-012: is settled by an administrator alone', async () => {
    for (const who of ['networkLeader', 'director', 'principal']) {
      const client = await signIn(`granmo.${who}`);
      const body = { setting: 'minutesWithin', value: 5 };
      expect((await ask(town.forum.network, 'settle', body, client)).status).toBe(403);
      const step = { status: 'active', by: null };
      expect((await ask(town.forum.network, 'status', step, client)).status).toBe(403);
    }
    const stranger = await signIn('lundmo.administrator');
    const path = `/api/forums/${town.forum.network}/settle`;
    const body = { setting: 'minutesWithin', value: 5 };
    expect((await stranger.post(path, body, match(1))).status).toBe(404);
  });

  it.each([
    ['minutesWithin', 'soon', 'forum.setting-invalid'],
    ['minutesWithin', 99, 'forum.setting-invalid'],
    ['chair', { office: 'nobody' }, 'forum.setting-invalid'],
    ['meets', { every: 'week' }, 'forum.setting-not-offered'],
    ['agendaBefore', 3, 'forum.setting-settled'],
    ['colour', 'red', 'forum.setting-unknown'],
  ])('R-012: does not take %s = %j: %s', async (setting, value, code) => {
    expect(says(await settles(setting, value))).toEqual([422, code]);
  });

  it('R-012: shows an administrator what is asked and what may be answered, and nobody else', async () => {
    const { questions } = await pageOf(town.forum.network);
    expect(questions?.items.map(({ setting, open }) => [setting, open])).toEqual(
      ['meets', 'chair', 'convener', 'secretary', 'slot', 'minutesWithin'].map((setting) => [
        setting,
        true,
      ]),
    );
    expect(questions?.items[0]).toMatchObject({
      ...{ setting: 'meets', type: 'cadence', value: null },
      offered: [{ every: 'month' }, { every: '2 months' }],
    });
    expect(questions?.services.map(({ key }) => key)).toContain('pps');
    for (const who of ['networkLeader', 'director'])
      expect(
        (await pageOf(town.forum.network, await signIn(`granmo.${who}`))).questions,
      ).toBeNull();
  });

  it('R-012: is activated when all is settled, with the answers given and no other', async () => {
    const answers = {
      meets: { every: 'month' },
      chair: { elected: { termMonths: 12, rotates: true } },
      secretary: { service: 'pps' },
      slot: { weekday: 'tuesday', weekOfMonth: 2, starts: '13:00', minutes: 90, place: 'Rådhuset' },
      minutesWithin: 5,
      convener: { role: 'chair' },
    };
    for (const [setting, value] of Object.entries(answers))
      expect(says(await settles(setting, value))).toEqual([200, 'planned']);
    // the way the chair is found asks one question more
    expect((await becomes('active')).body.fields).toEqual([
      { path: 'settings.electedIn', code: 'open' },
    ]);
    await settles('electedIn', 9);
    expect(says(await becomes('active'))).toEqual([200, 'active']);
    const [row] = await asAdmin<{ settings: Record<string, unknown> }>(
      adminUrl,
      'select settings from laget.forum where id = $1',
      [town.forum.network],
    );
    expect(row?.settings).toMatchObject(answers);
    const page = await pageOf(town.forum.network);
    expect(page.mandate.settledHere).toEqual([...Object.keys(answers), 'electedIn']);
    expect(page.life).toEqual([
      { status: 'planned', on: '2026-08-01', reason: null },
      { status: 'active', on: '2026-09-01', reason: null },
    ]);
    expect(page.seats.map(({ role }) => role)).toEqual(['chair', 'secretary', 'member']);
  });

  it('R-012: meets from then on by the rhythm that was chosen', async () => {
    const machine = api.app.get(Actors).clock(town.owner);
    await api.app.get(OpenMeetings).execute(machine, 2026);
    const meetings = await asAdmin<{ starts: string }>(
      adminUrl,
      'select distinct starts::text as starts from laget.meeting where forum_id = $1',
      [town.forum.network],
    );
    expect(meetings).toEqual([{ starts: '13:00:00' }]);
  });
});

describe('a forum that ends', () => {
  it('R-008: is not left with work that nobody would own', async () => {
    const id = town.forum.group;
    const meeting = await aComingMeeting(adminUrl, town, { forum: id, day: '2026-10-06' });
    const answer = await becomes('dissolved', id);
    expect(says(answer)).toEqual([422, 'forum.unfinished']);
    expect(answer.body.fields).toEqual([{ path: 'work.meetings', code: 'unfinished' }]);
    await asAdmin(adminUrl, `update laget.meeting set state = 'cancelled' where id = $1`, [
      meeting,
    ]);
  });

  it('R-008: says why, or does not end', async () => {
    const id = town.forum.group;
    for (const status of ['dissolved', 'superseded']) {
      const by = status === 'superseded' ? town.forum.council : null;
      const answer = await ask(id, 'status', { status, by });
      expect(says(answer)).toEqual([422, 'forum.end-reason']);
      expect(answer.body.fields).toEqual([{ path: 'reason', code: 'required' }]);
    }
    expect((await ask(id, 'status', { status: 'dissolved', by: null, reason: ' ' })).status).toBe(
      400,
    );
    expect((await pageOf(id)).status).toBe('active');
  });

  it('R-008: gives way to a successor that is there, and is replaced by no other', async () => {
    expect(says(await becomes('superseded', town.forum.group))).toEqual([
      422,
      'forum.successor-missing',
    ]);
    const itself = await becomes('superseded', town.forum.group, town.forum.group);
    expect(says(itself)).toEqual([422, 'forum.successor-missing']);
    const answer = await becomes('superseded', town.forum.group, town.forum.council);
    expect(says(answer)).toEqual([200, 'superseded']);
  });

  it('R-008: stands in no list, and its history is read from the one that took over', async () => {
    const client = await signIn('granmo.unitLeader');
    const { items } = (await client.get<{ items: ForumLine[] }>('/api/forums')).body;
    expect(items.map(({ id }) => id)).not.toContain(town.forum.group);
    const next = await pageOf(town.forum.council, client);
    expect(next.replaces.map(({ id }) => id)).toEqual([town.forum.group]);
    const old = await pageOf(town.forum.group, client);
    expect(old.replacedBy?.id).toBe(town.forum.council);
    expect(old.life.map(({ status }) => status)).toEqual(['active', 'superseded']);
    expect((await client.get(`/api/meetings?forum=${town.forum.group}`)).status).toBe(200);
  });

  it('R-008: never comes back, and a dissolved one stands in no list either', async () => {
    expect(says(await becomes('active', town.forum.group))).toEqual([409, 'forum.state']);
    expect(says(await settles('answersWithin', 5, town.forum.group))).toEqual([422, 'forum.over']);
    for (const day of ['2026-09-02', '2026-07-31'])
      expect(says(await endsOn(day))).toEqual([422, 'forum.end-day']);
    expect(says(await endsOn('2026-08-20'))).toEqual([200, 'dissolved']);
    expect((await pageOf(town.forum.otherSchool)).life.at(-1)).toEqual({
      ...{ status: 'dissolved', on: '2026-08-20', reason: 'Skolen er lagt ned' },
    });
    const { items } = (await admin.get<{ items: ForumLine[] }>('/api/forums')).body;
    expect(items.map(({ id }) => id)).not.toContain(town.forum.otherSchool);
  });

  it('R-008: takes a step only from the version that was seen', async () => {
    const path = `/api/forums/${town.forum.council}/status`;
    const body = { status: 'dissolved', by: null };
    expect((await admin.post(path, body, match(99))).status).toBe(412);
    expect((await admin.post(path, body)).status).toBe(428);
  });
});
