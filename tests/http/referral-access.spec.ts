import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferralList } from '#contract/referral';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin, aSentCase, deed, match, writing } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let database: TestDatabase;
let town: Municipality;
let api: TestApi;
let principal: Client;
let coordinator: Client;
let id: string;
const as = (who: string) => new Client(api.url).signIn(who);
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl);
  principal = await as('granmo.principal');
  coordinator = await as('granmo.coordinator');
  id = (await aSentCase(principal, town)).id;
});
afterAll(() => api.close());

const day = '2027-03-01';
const yes = {
  answer: 'given',
  capacity: 'youth',
  services: ['0198624c-2c00-7000-8000-000000000000'],
  purpose: 'x',
  channel: 'paper',
  noticeVersion: '1',
  givenOn: day,
  validFrom: day,
  validUntil: day,
};

/** Every door of one case, with a body its schema takes. */
const doors: readonly (readonly [string, object])[] = [
  ['submit', {}],
  ['claim', {}],
  ['ask', { ask: 'Når?' }],
  ['await-consent', { ask: null }],
  ['answer', { answer: 'Nå.' }],
  ['return', { advice: 'Prøv.', tryUntil: day }],
  ['not-accept', { reason: 'Nei.' }],
  ['ready', {}],
  ['schedule', { meeting: null }],
  ['follow-up', { evaluateOn: day }],
  ['withdraw', { reason: 'Løst.' }],
  ['close', { reason: 'Løst.' }],
  ['waivers', yes],
];

/** Nobody of these stands in a relation to the case. */
const strangers = [
  ['a member of the receiving team', 'granmo.nurse'],
  ['a member of both teams', 'granmo.ppt'],
  ['the school team’s secretary', 'granmo.secretary'],
  ['a teacher at the school', 'granmo.teacher'],
  ['another school’s principal', 'granmo.otherPrincipal'],
  ['leadership', 'granmo.director'],
  ['the administrator', 'granmo.administrator'],
  ['the police contact', 'granmo.police'],
  ['another municipality’s coordinator', 'lundmo.coordinator'],
  ['another municipality’s principal', 'lundmo.principal'],
] as const;

describe('a case', () => {
  it.each(strangers)('does not exist for %s', async (_, who) => {
    const stranger = await as(who);
    const path = `/api/referrals/${id}`;
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.patch(path, writing, match(1))).status).toBe(404);
    for (const [door, body] of doors) {
      expect([door, (await stranger.post(`${path}/${door}`, body)).status]).toEqual([door, 404]);
    }
    for (const box of ['queue', 'sent', 'drafts']) {
      const { body } = await stranger.get<ReferralList>(`/api/referrals?box=${box}`);
      expect(body.items).toEqual([]);
    }
  });

  it('is asked for by nobody without a session', async () => {
    const nobody = new Client(api.url);
    expect((await nobody.get(`/api/referrals/${id}`)).status).toBe(401);
    expect((await nobody.get('/api/referrals?box=queue')).status).toBe(401);
    expect((await nobody.get('/api/referrals/routes')).status).toBe(401);
  });

  it('may be read by the sender and triaged by the coordinator, and neither does the other’s work', async () => {
    const sent = (client: Client, door: string, body: object) =>
      client.post(`/api/referrals/${id}/${door}`, body).then(({ status }) => status);
    expect(await sent(principal, 'claim', {})).toBe(403);
    expect(await sent(principal, 'ready', {})).toBe(403);
    expect(await sent(principal, 'return', { advice: 'Prøv.', tryUntil: day })).toBe(403);
    expect(await sent(coordinator, 'withdraw', { reason: 'x' })).toBe(403);
    expect(await sent(coordinator, 'submit', {})).toBe(403);
    expect((await coordinator.patch(`/api/referrals/${id}`, writing, match(3))).status).toBe(403);
  });

  it('writes one outbox row and one audit row for every step, and one audit row for every reading and denial (R-086)', async () => {
    const { id: own } = await aSentCase(principal, town);
    await deed(coordinator, own, 'claim');
    await deed(coordinator, own, 'ask', { ask: 'Når?' });
    await deed(principal, own, 'answer', { answer: 'Nå.' });
    await deed(coordinator, own, 'ready');
    await coordinator.get(`/api/referrals/${own}`);
    const count = async (sql: string) => (await asAdmin(database.adminUrl, sql, [own])).length;
    const steps = `from laget.audit where referral = $1 and result = 'done' and to_state is not null`;
    expect(await count(`select 1 ${steps}`)).toBe(6);
    expect(
      await count(`select 1 from laget.outbox where referral = $1 and fact <> 'referral.edited'`),
    ).toBe(6);
    expect(await count(`select 1 from laget.audit where referral = $1 and result = 'read'`)).toBe(
      1,
    );
    const denied = `select 1 from laget.audit where result = 'denied' and verb = 'referral.withdraw'`;
    expect(await asAdmin(database.adminUrl, denied)).not.toHaveLength(0);
  });
});
