import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract/problem';
import type { ProposalApproved, ProposalMade, YearProposal } from '#contract/year-proposal';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';
import { giveRhythm, planned } from '../support/years.js';

const today = '2026-08-20';
const now = new Date(`${today}T08:00:00Z`);
let database: TestDatabase;
let granmo: Municipality;
let api: TestApi;
let administrator: Client;
let foreigner: Client;

beforeAll(async () => {
  database = await aDatabase();
  granmo = await aMunicipality(database.appUrl, 'granmo');
  await aMunicipality(database.appUrl, 'lundmo');
  const monthly = { every: 'month' };
  const rhythms = { school: monthly, discussion: monthly, group: monthly };
  await giveRhythm(database.adminUrl, granmo, rhythms);
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: idSource('years') });
  administrator = await new Client(api.url).signIn('granmo.administrator');
  foreigner = await new Client(api.url).signIn('lundmo.administrator');
}, 60_000);
afterAll(() => api.close());

const propose = async (client = administrator) =>
  client.post<ProposalMade & Problem>('/api/year/proposals', { schoolYear: 2026 });
const replan = async (changes: readonly object[], client = administrator) =>
  client.post<ProposalMade & Problem>('/api/year/proposals/replan', { schoolYear: 2026, changes });
const approve = (id: string, client = administrator) =>
  client.post<ProposalApproved & Problem>(`/api/year/proposals/${id}/approve`);
const meetings = () =>
  asAdmin<{ id: string; forum: string; day: string; starts: string; sequence: number }>(
    database.adminUrl,
    `select id, forum_id as forum, day::text as day, starts::text as starts, sequence from laget.meeting order by day, id`,
  );
const facts = (name: string) =>
  asAdmin<{ subject: string }>(
    database.adminUrl,
    `select subject from laget.outbox where fact = '${name}'`,
  );

describe('a proposal for the year', () => {
  let year: YearProposal;

  it('is planned while the api answers others, and writes nothing to the year', async () => {
    const made = await propose();
    expect(made.status).toBe(202);
    year = await planned(administrator, made.body);
    expect(year).toMatchObject({ state: 'ready', kind: 'new', from: '2026-08-21' });
    expect(year.result?.scores).toMatchObject({ regularity: 1, preference: 1 });
    expect(year.result?.unmet).toEqual([]);
    expect(year.result?.changes.length).toBeGreaterThanOrEqual(33);
    expect(year.result?.changes.every(({ before }) => before === null)).toBe(true);
    expect(year.forums).toHaveLength(3);
    expect(await meetings()).toEqual([]);
  });

  it('becomes the year when it is approved, once, and only then is anybody told', async () => {
    expect(await facts('meeting.opened')).toEqual([]);
    const opened = year.result?.changes.length ?? 0;
    expect((await approve(year.id)).body).toEqual({ moved: 0, opened });
    expect((await approve(year.id)).body).toEqual({ moved: 0, opened });
    expect(await meetings()).toHaveLength(opened);
    expect(await facts('meeting.opened')).toHaveLength(opened);
  });

  it('moves only the meetings of someone who is away, and each keeps its identity', async () => {
    const before = await meetings();
    const [first] = before.filter(
      ({ forum, day }) => forum === granmo.forum.school && day.startsWith('2026-10'),
    );
    const away = {
      kind: 'away',
      person: granmo.person.principal,
      from: first?.day,
      to: first?.day,
    };
    const proposal = await planned(administrator, (await replan([away])).body);
    expect(proposal.result?.changes).toMatchObject([
      { forum: granmo.forum.school, meeting: first?.id, before: { day: first?.day } },
    ]);
    expect((await approve(proposal.id)).body).toEqual({ moved: 1, opened: 0 });
    const after = await meetings();
    const moved = after.find(({ id }) => id === first?.id);
    expect([moved?.day === first?.day, moved?.sequence]).toEqual([false, 1]);
    expect(after.filter(({ id }) => id !== first?.id)).toEqual(
      before.filter(({ id }) => id !== first?.id),
    );
    expect((await facts('meeting.moved')).map(({ subject }) => subject)).toEqual([first?.id]);
  });

  it('is refused, with what to do, when the year has changed since', async () => {
    const [meeting] = (await meetings()).slice(-1);
    const away = {
      kind: 'away',
      person: granmo.person.unitLeader,
      from: '2026-11-01',
      to: '2026-11-20',
    };
    const proposal = await planned(administrator, (await replan([away])).body);
    await asAdmin(
      database.adminUrl,
      `update laget.meeting set starts = '14:00' where id = '${meeting?.id}'`,
    );
    const { status, body } = await approve(proposal.id);
    expect([status, body.code]).toEqual([409, 'year-proposal.outdated']);
  });

  it('moves no meeting that is summoned', async () => {
    const [meeting] = (await meetings()).filter(({ day }) => day.startsWith('2026-09'));
    await asAdmin(
      database.adminUrl,
      `update laget.meeting set state = 'summoned' where id = '${meeting?.id}'`,
    );
    const closed = {
      kind: 'closed',
      forum: null,
      unit: null,
      from: meeting?.day,
      to: meeting?.day,
    };
    const proposal = await planned(administrator, (await replan([closed])).body);
    expect(proposal.result?.changes.map((change) => change.meeting)).not.toContain(meeting?.id);
  });

  it('brings no meeting back that was called off', async () => {
    const [meeting] = (await meetings()).filter(({ day }) => day.startsWith('2026-11'));
    await asAdmin(
      database.adminUrl,
      `update laget.meeting set state = 'cancelled' where id = '${meeting?.id}'`,
    );
    const proposal = await planned(administrator, (await replan([])).body);
    expect(proposal.result?.changes).toEqual([]);
  });

  it('says who is in the way, and how a month without a meeting could be saved', async () => {
    const away = { kind: 'away', person: granmo.person.ppt, from: '2027-02-01', to: '2027-02-28' };
    const proposal = await planned(administrator, (await replan([away])).body);
    const [unmet] = proposal.result?.unmet ?? [];
    expect(unmet).toMatchObject({ period: '2027-02', reason: 'people-away' });
    expect(unmet?.people[0]).toMatchObject({ id: granmo.person.ppt, awayDays: 20 });
    expect(unmet?.relaxations[0]).toMatchObject({ kind: 'without', person: granmo.person.ppt });
    expect(proposal.people.map(({ id }) => id)).toContain(granmo.person.ppt);
    expect(proposal.result?.stayed).not.toEqual([]);
  });

  it('is put away for good', async () => {
    const { body } = await replan([]);
    const discard = () => administrator.post(`/api/year/proposals/${body.id}/discard`);
    expect([(await discard()).status, (await discard()).status]).toEqual([204, 204]);
    expect((await planned(administrator, body)).state).toBe('discarded');
    expect((await approve(body.id)).body.code).toBe('year-proposal.state');
  });
});

describe('the planning of a year is closed', () => {
  it('to whoever does not run the municipality’s plan', async () => {
    for (const who of ['principal', 'coordinator', 'teacher']) {
      const client = await new Client(api.url).signIn(`granmo.${who}`);
      expect((await propose(client)).status).toBe(403);
      expect((await replan([], client)).status).toBe(403);
      expect((await client.get('/api/year/proposals?schoolYear=2026')).status).toBe(403);
    }
    expect((await propose(await new Client(api.url).withToken())).status).toBe(401);
  });

  it('to another municipality, which finds neither proposal, person nor forum', async () => {
    const { body } = await replan([]);
    expect((await foreigner.get(`/api/year/proposals/${body.id}`)).status).toBe(404);
    expect((await approve(body.id, foreigner)).status).toBe(404);
    expect((await foreigner.post(`/api/year/proposals/${body.id}/discard`)).status).toBe(404);
    const away = { kind: 'away', person: granmo.person.ppt, from: today, to: today };
    expect((await replan([away], foreigner)).status).toBe(404);
  });

  it('to an administrator who has left', async () => {
    const { body } = await replan([]);
    await planned(administrator, body);
    await asAdmin(
      database.adminUrl,
      `update laget.person set ended_at = '${now.toISOString()}' where id = '${granmo.person.administrator}'`,
    );
    expect((await approve(body.id)).status).toBe(401);
  });

  it('to days that end before they begin, and to changes nobody knows', async () => {
    const client = foreigner;
    const away = { kind: 'away', person: granmo.person.ppt, from: '2026-10-02', to: '2026-10-01' };
    expect((await replan([away], client)).status).toBe(400);
    expect((await replan([{ kind: 'weather' }], client)).status).toBe(400);
  });
});
