import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract/problem';
import type { ReferralMoved, ReferralPage } from '#contract/referral';
import type { ReferralSlots } from '#contract/referral-deeds';
import { addDays, asDay } from '#kernel/time/day';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin, aSentCase, aYes, deed } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const today = todayIn(norwegianZone, new Date());
const day = addDays(asDay(today), 14);

let database: TestDatabase;
let town: Municipality;
let api: TestApi;
let principal: Client;
let coordinator: Client;
let ppt: Client;
let nurse: Client;
let meeting: string;
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl);
  const as = (who: string) => new Client(api.url).signIn(`granmo.${who}`);
  principal = await as('principal');
  coordinator = await as('coordinator');
  ppt = await as('ppt');
  nurse = await as('nurse');
  const { discussion } = town.forum;
  meeting = await aComingMeeting(database.adminUrl, town, { forum: discussion, day });
});
afterAll(() => api.close());

const read = (client: Client, id: string) => client.get<ReferralPage>(`/api/referrals/${id}`);
const say = async (id: string, yes: object) => {
  const answer = await principal.post<ReferralMoved>(`/api/referrals/${id}/waivers`, yes);
  expect(answer.status).toBe(201);
};

/** An identified case, taken, ready, with a consent for one service. */
const readyCase = async (service: string): Promise<string> => {
  const { id } = await aSentCase(principal, town);
  await deed(coordinator, id, 'claim');
  await say(id, aYes([service], today));
  await deed(coordinator, id, 'ready');
  return id;
};

describe('a case on an agenda', () => {
  it('does not come there without a consent that names a service at the table (NOL-R46)', async () => {
    const { id } = await aSentCase(principal, town);
    await deed(coordinator, id, 'claim');
    await deed(coordinator, id, 'ready');
    const place = () =>
      coordinator.post<Problem>(`/api/referrals/${id}/schedule`, { meeting: null });
    const bare = await place();
    expect([bare.status, bare.body.code]).toEqual([422, 'consent.missing']);
    await say(id, aYes([town.service.police], today));
    expect((await place()).body.code).toBe('consent.missing');
    await say(id, aYes([town.service.health], today));
    expect((await place()).status).toBe(200);
  });

  it('is opened to those whose service the consent names, and to nobody else at the table (R-085)', async () => {
    const id = await readyCase(town.service.health);
    expect((await read(nurse, id)).status).toBe(404);
    await deed(coordinator, id, 'schedule', { meeting });
    const { body } = await read(nurse, id);
    expect(body).toMatchObject({ state: 'on-agenda', relations: ['participant'], opened: true });
    expect(body.meeting).toMatchObject({ id: meeting, day, itemState: 'planned' });
    expect((await read(ppt, id)).status).toBe(404);
    const shared = await asAdmin(
      database.adminUrl,
      'select to_service_id, rule, meeting from laget.disclosure where referral_id = $1',
      [id],
    );
    expect(shared).toEqual([
      { to_service_id: town.service.health, rule: 'consent.names-service', meeting },
    ]);
  });

  it('is offered the coming meetings with the minutes they have left, to the coordinator alone', async () => {
    const id = await readyCase(town.service.health);
    const before = await coordinator.get<ReferralSlots>(`/api/referrals/${id}/slots`);
    expect(before.body.items[0]).toMatchObject({ meeting, day, starts: '09:00', minutes: 480 });
    await deed(coordinator, id, 'schedule', { meeting, minutes: 25 });
    const after = await coordinator.get<ReferralSlots>(`/api/referrals/${id}/slots`);
    expect(after.body.items[0]?.free).toBe((before.body.items[0]?.free ?? 0) - 25);
    expect((await principal.get(`/api/referrals/${id}/slots`)).status).toBe(403);
    expect((await ppt.get(`/api/referrals/${id}/slots`)).status).toBe(404);
  });

  it('does not come on a meeting that is not the forum’s own', async () => {
    const id = await readyCase(town.service.health);
    const full = await coordinator.post<Problem>(`/api/referrals/${id}/schedule`, {
      meeting: town.owner,
    });
    expect([full.status, full.body.code]).toEqual([422, 'topic.no-room']);
    expect((await read(coordinator, id)).body.state).toBe('ready');
  });

  it('is opened to all permanent members when it is anonymous', async () => {
    const { id } = await aSentCase(principal, town, 'anonymous');
    await deed(coordinator, id, 'claim');
    await deed(coordinator, id, 'ready');
    await deed(coordinator, id, 'schedule', { meeting: null });
    expect((await read(nurse, id)).status).toBe(200);
    expect((await read(ppt, id)).status).toBe(200);
  });

  it('leaves it when the sender takes it back, and closes to those it was opened to', async () => {
    const id = await readyCase(town.service.health);
    await deed(coordinator, id, 'schedule', { meeting });
    await deed(principal, id, 'withdraw', { reason: 'Foreldrene vil vente.' });
    expect((await read(nurse, id)).status).toBe(404);
    const rows = await asAdmin(
      database.adminUrl,
      `select i.state as item, t.state as topic from laget.agenda_item i join laget.topic t on t.id = i.topic_id
       where i.referral_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ item: 'postponed', topic: 'withdrawn' }]);
  });
});

describe('a consent', () => {
  it('lets a case that waited for it go on (BAE-R103)', async () => {
    const { id } = await aSentCase(principal, town);
    await deed(coordinator, id, 'claim');
    await deed(coordinator, id, 'await-consent', { ask: 'Spør begge.' });
    await say(id, aYes([town.service.pps], today));
    const { body } = await read(coordinator, id);
    expect(body).toMatchObject({
      state: 'in-triage',
      consent: { needed: true, state: 'given', services: 1 },
    });
    expect(body.waivers[0]?.may).toEqual(['referral.withdraw-waiver']);
  });

  it('taken back closes the case to its service in the same moment; the last one freezes it off the agenda', async () => {
    const id = await readyCase(town.service.health);
    await say(id, aYes([town.service.pps], today));
    await deed(coordinator, id, 'schedule', { meeting });
    expect((await read(ppt, id)).status).toBe(200);
    const { waivers } = (await read(principal, id)).body;
    const [pps, health] = waivers;
    const takeBack = (waiver: string | undefined) =>
      principal.post<ReferralMoved>(`/api/waivers/${waiver}/withdraw`);
    expect((await takeBack(pps?.id)).body.state).toBe('on-agenda');
    expect((await read(ppt, id)).status).toBe(404);
    expect((await read(nurse, id)).status).toBe(200);
    expect((await takeBack(health?.id)).body.state).toBe('awaiting-consent');
    expect((await read(nurse, id)).status).toBe(404);
    const { body } = await read(coordinator, id);
    expect(body).toMatchObject({ frozen: true, meeting: null, consent: { state: 'frozen' } });
    const again = await principal.post<Problem>(`/api/waivers/${health?.id}/withdraw`);
    expect(again.body.code).toBe('consent.not-given');
  });

  it('taken back while the case is discussed stops the item there and then', async () => {
    const id = await readyCase(town.service.health);
    const later = await aComingMeeting(database.adminUrl, town, {
      forum: town.forum.discussion,
      day: addDays(asDay(day), 7),
    });
    await deed(coordinator, id, 'schedule', { meeting: later });
    for (const sql of [
      `update laget.referral set state = 'in-discussion' where id = $1`,
      `update laget.agenda_item set state = 'open' where referral_id = $1`,
      `update laget.meeting set state = 'in-session',
         current_item = (select id from laget.agenda_item where referral_id = $1)
       where id = (select meeting_id from laget.agenda_item where referral_id = $1)`,
    ]) {
      await asAdmin(database.adminUrl, sql, [id]);
    }
    const [waiver] = (await read(principal, id)).body.waivers;
    const answer = await principal.post<ReferralMoved>(`/api/waivers/${waiver?.id}/withdraw`);
    expect(answer.body.state).toBe('awaiting-consent');
    const rows = await asAdmin(
      database.adminUrl,
      `select i.state as item, i.reason, m.current_item as current, t.state as topic
       from laget.agenda_item i join laget.meeting m on m.id = i.meeting_id join laget.topic t on t.id = i.topic_id
       where i.referral_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { item: 'postponed', reason: 'referral.withdraw-waiver', current: null, topic: 'waiting' },
    ]);
    expect((await read(nurse, id)).status).toBe(404);
    await say(id, aYes([town.service.health], today));
    await deed(coordinator, id, 'ready');
    await deed(coordinator, id, 'schedule', { meeting });
    const topics = await asAdmin(
      database.adminUrl,
      'select state from laget.topic where referral_id = $1',
      [id],
    );
    expect(topics).toEqual([{ state: 'placed' }]);
  });

  it('of one guardian against the other is a conflict, and the case waits', async () => {
    const id = await readyCase(town.service.health);
    const no = {
      ...aYes([town.service.health], today),
      answer: 'refused',
      capacity: 'one-guardian',
    };
    await say(id, no);
    expect((await read(coordinator, id)).body.consent.state).toBe('conflict');
    const placed = await coordinator.post<Problem>(`/api/referrals/${id}/schedule`, {
      meeting: null,
    });
    expect([placed.status, placed.body.code]).toEqual([422, 'consent.conflict']);
  });

  it('of a guardian who has said no holds again when both say yes, and the case goes on', async () => {
    const id = await readyCase(town.service.health);
    const yes = aYes([town.service.health], today);
    await say(id, { ...yes, answer: 'refused', capacity: 'one-guardian' });
    await say(id, { ...yes, capacity: 'one-guardian' });
    expect((await read(coordinator, id)).body.consent.state).toBe('conflict');
    await say(id, { ...yes, capacity: 'both-guardians' });
    expect((await read(coordinator, id)).body.consent.state).toBe('given');
    expect((await deed(coordinator, id, 'schedule', { meeting })).state).toBe('on-agenda');
  });

  it('does not exist for others: neither to read, nor to take back', async () => {
    const id = await readyCase(town.service.health);
    const [waiver] = (await read(principal, id)).body.waivers;
    for (const who of ['nurse', 'otherPrincipal', 'director', 'administrator']) {
      const other = await new Client(api.url).signIn(`granmo.${who}`);
      expect((await other.post(`/api/waivers/${waiver?.id}/withdraw`)).status).toBe(404);
      expect(
        (await other.post(`/api/referrals/${id}/waivers`, aYes([town.service.pps], today))).status,
      ).toBe(404);
    }
  });

  it('is not asked for in an anonymous case, and names services that exist', async () => {
    const { id } = await aSentCase(principal, town, 'anonymous');
    const path = `/api/referrals/${id}/waivers`;
    const asked = await principal.post<Problem>(path, aYes([town.service.pps], today));
    expect(asked.body.code).toBe('consent.not-needed');
    const other = await aSentCase(principal, town);
    const unknown = await principal.post<Problem>(
      `/api/referrals/${other.id}/waivers`,
      aYes([town.person.ppt], today),
    );
    expect(unknown.body.code).toBe('consent.service-unknown');
  });
});
