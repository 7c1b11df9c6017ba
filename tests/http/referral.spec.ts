import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract/problem';
import type { ReferralList, ReferralMoved, ReferralPage, ReferralRoutes } from '#contract/referral';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aChild, aDraft, asAdmin, aSentCase, deed, match, writing } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let database: TestDatabase;
let town: Municipality;
let api: TestApi;
let principal: Client;
let coordinator: Client;
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl);
  principal = await new Client(api.url).signIn('granmo.principal');
  coordinator = await new Client(api.url).signIn('granmo.coordinator');
});
afterAll(() => api.close());

describe('referring', () => {
  it('shows from where to where one may refer, and what is taken there', async () => {
    const { body } = await principal.get<ReferralRoutes>('/api/referrals/routes');
    expect(body.items.map(({ from }) => from.id)).toEqual([town.forum.school]);
    expect(body.items[0]?.to[0]?.accepts).toEqual(['identified', 'anonymous']);
    expect(body.items[0]?.to[0]?.services).toHaveLength(2);
  });

  it('goes only along the edges of the pack, and only from a forum one keeps (R-074)', async () => {
    const ask = (client: Client, from: string, to: string) =>
      client.post<Problem>('/api/referrals', { fromForum: from, toForum: to, kind: 'identified' });
    const { school, otherSchool, discussion, network } = town.forum;
    expect((await ask(principal, school, otherSchool)).body.code).toBe('referral.no-edge');
    expect((await ask(principal, school, network)).body.code).toBe('referral.no-edge');
    expect((await ask(principal, otherSchool, discussion)).status).toBe(403);
  });

  it('writes as the sender writes: what is left out stays, and an older version is told so', async () => {
    const { id, version } = await aDraft(principal, town);
    const stale = await principal.patch<Problem>(
      `/api/referrals/${id}`,
      { situation: 'Skrevet i et annet vindu.' },
      match(version - 1),
    );
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({ version });
    const bare = await principal.patch<Problem>(`/api/referrals/${id}`, { question: 'Hva nå?' });
    expect(bare.status).toBe(428);
    const { body } = await principal.get<ReferralPage>(`/api/referrals/${id}`);
    expect(body).toMatchObject({ ...writing, child: aChild, state: 'draft', version });
  });

  it('gives a receipt, the next of the year, and it is sent once however often one clicks', async () => {
    const { id } = await aDraft(principal, town);
    const key = { 'idempotency-key': 'a-double-click' };
    const path = `/api/referrals/${id}/submit`;
    const [one, two] = await Promise.all([
      principal.post<ReferralMoved>(path, {}, key),
      principal.post<ReferralMoved>(path, {}, key),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body).toEqual(two.body);
    expect(one.body.receipt).toMatch(/^L-\d\d-\d{6}$/);
    const other = await aSentCase(principal, town);
    expect(Number(other.receipt?.slice(-6))).toBe(Number(one.body.receipt?.slice(-6)) + 1);
    const facts = await asAdmin(
      database.adminUrl,
      `select fact from laget.outbox where subject = $1 order by tx, seq`,
      [id],
    );
    expect(facts.map(({ fact }) => fact)).toEqual([
      'referral.drafted',
      'referral.edited',
      'referral.submitted',
    ]);
  });

  it('asks first for what must be asked: question, child, and own measures', async () => {
    const { body } = await principal.post<ReferralMoved>('/api/referrals', {
      fromForum: town.forum.school,
      toForum: town.forum.discussion,
      kind: 'identified',
    });
    const codes: string[] = [];
    let { version } = body;
    for (const edit of [{ child: aChild }, { question: writing.question }]) {
      const refused = await principal.post<Problem>(`/api/referrals/${body.id}/submit`);
      expect(refused.status).toBe(422);
      codes.push(refused.body.code);
      const path = `/api/referrals/${body.id}`;
      ({ version } = (await principal.patch<ReferralMoved>(path, edit, match(version))).body);
    }
    const last = await principal.post<Problem>(`/api/referrals/${body.id}/submit`);
    codes.push(last.body.code);
    expect(codes).toEqual([
      'referral.child-missing',
      'referral.question-missing',
      'referral.tried-missing',
    ]);
  });
});

describe('the queue', () => {
  it('shows cards without names, soonest first, and offers what can be done', async () => {
    const { id } = await aSentCase(principal, town);
    const { body } = await coordinator.get<ReferralList>('/api/referrals?box=queue&limit=100');
    const card = body.items.find((item) => item.id === id);
    expect(card).toMatchObject({
      state: 'submitted',
      ageBand: '6-9',
      consent: { state: 'missing' },
    });
    expect(card?.clock?.left).toBe(5);
    expect(card?.may).toContain('referral.claim');
    expect(JSON.stringify(body)).not.toContain(aChild.familyName);
  });

  it('goes on where a page ended, without losing or repeating one', async () => {
    await aSentCase(principal, town);
    await aSentCase(principal, town);
    const whole = await coordinator.get<ReferralList>('/api/referrals?box=queue&limit=100');
    const seen: string[] = [];
    let after = '';
    for (let guard = 0; guard < 50; guard += 1) {
      const { body } = await coordinator.get<ReferralList>(
        `/api/referrals?box=queue&limit=2${after && `&after=${encodeURIComponent(after)}`}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      if (body.next === null) break;
      after = body.next;
    }
    expect(seen).toEqual(whole.body.items.map(({ id }) => id));
  });

  it('is narrowed by state, unit, age and forum', async () => {
    const { id } = await aSentCase(principal, town);
    await deed(coordinator, id, 'claim');
    const holds = async (filter: string) => {
      const { body } = await coordinator.get<ReferralList>(
        `/api/referrals?box=queue&limit=100&${filter}`,
      );
      return body.items.some((item) => item.id === id);
    };
    const { unit, forum } = town;
    expect(await holds(`state=in-triage,ready&unit=${unit.school}&age=6-9`)).toBe(true);
    expect(await holds(`forum=${forum.discussion}`)).toBe(true);
    expect(await holds('state=submitted')).toBe(false);
    expect(await holds(`unit=${unit.otherSchool}`)).toBe(false);
    expect(await holds('age=10-12')).toBe(false);
    expect(await holds(`forum=${forum.otherSchool}`)).toBe(false);
  });

  it('is empty for whoever leads no forum; drafts are their writer’s alone', async () => {
    const nurse = await new Client(api.url).signIn('granmo.nurse');
    expect((await nurse.get<ReferralList>('/api/referrals?box=queue')).body.items).toEqual([]);
    const { id } = await aDraft(principal, town);
    const mine = await principal.get<ReferralList>('/api/referrals?box=drafts&limit=100');
    expect(mine.body.items.map((item) => item.id)).toContain(id);
    expect((await coordinator.get(`/api/referrals/${id}`)).status).toBe(404);
    const asked = await coordinator.get<ReferralList>('/api/referrals?box=queue&state=draft');
    expect(asked.body.items).toEqual([]);
  });
});

describe('triage', () => {
  it('shows whose case it is when it is taken, not before', async () => {
    const { id } = await aSentCase(principal, town);
    const before = await coordinator.get<ReferralPage>(`/api/referrals/${id}`);
    expect(before.body).toMatchObject({ opened: false, child: null, situation: '' });
    expect(before.body.withheld).toEqual(['child', 'situation', 'childView']);
    await deed(coordinator, id, 'claim');
    const after = await coordinator.get<ReferralPage>(`/api/referrals/${id}`);
    expect(after.body).toMatchObject({ opened: true, child: aChild, withheld: [] });
  });

  it('asks and gets an answer; the clock stands still meanwhile', async () => {
    const { id } = await aSentCase(principal, town);
    await deed(coordinator, id, 'claim');
    await deed(coordinator, id, 'ask', { ask: 'Når begynte det?' });
    const waiting = await coordinator.get<ReferralPage>(`/api/referrals/${id}`);
    expect(waiting.body.clock?.pausedOn).not.toBeNull();
    expect((await deed(principal, id, 'answer', { answer: 'I august.' })).state).toBe('in-triage');
    const { body } = await coordinator.get<ReferralPage>(`/api/referrals/${id}`);
    expect(body).toMatchObject({ ask: 'Når begynte det?', answer: 'I august.' });
    expect(body.path.map(({ to }) => to)).toEqual([
      'draft',
      'submitted',
      'in-triage',
      'awaiting-information',
      'in-triage',
    ]);
  });

  it('returns with advice and a date, and the second time without measures it is told as thrown about', async () => {
    const { id } = await aSentCase(principal, town);
    const until = { advice: 'Prøv fast voksen ved ankomst.', tryUntil: '2027-03-01' };
    await deed(coordinator, id, 'claim');
    expect((await deed(coordinator, id, 'return', until)).state).toBe('returned');
    await deed(principal, id, 'submit');
    await deed(coordinator, id, 'claim');
    await deed(coordinator, id, 'return', until);
    const facts = await asAdmin(
      database.adminUrl,
      `select fact from laget.outbox where referral = $1 and fact = 'referral.thrown-about'`,
      [id],
    );
    expect(facts).toHaveLength(1);
    const { body } = await principal.get<ReferralPage>(`/api/referrals/${id}`);
    expect(body).toMatchObject({ handovers: 2, advice: until.advice });
  });

  it('ends: not accepted, withdrawn, each with a reason that is seen below (R-070)', async () => {
    const one = await aSentCase(principal, town);
    await deed(coordinator, one.id, 'claim');
    await deed(coordinator, one.id, 'not-accept', { reason: 'Hører til hos helsestasjonen.' });
    const { body } = await principal.get<ReferralPage>(`/api/referrals/${one.id}`);
    expect(body).toMatchObject({
      state: 'not-accepted',
      endedReason: 'Hører til hos helsestasjonen.',
    });
    const two = await aSentCase(principal, town);
    expect((await deed(principal, two.id, 'withdraw', { reason: 'Løst.' })).may).toEqual([]);
    const again = await principal.post<Problem>(`/api/referrals/${two.id}/withdraw`, {
      reason: 'x',
    });
    expect(again.status).toBe(409);
    expect(again.body.code).toBe('referral.state');
  });

  it('follows up a concluded case until a day that comes, discusses it anew, or closes it when nobody owes a measure', async () => {
    const { id } = await aSentCase(principal, town);
    const conclude = `update laget.referral set state = 'concluded' where id = $1`;
    await asAdmin(database.adminUrl, conclude, [id]);
    const past = { evaluateOn: '2026-01-05' };
    const refused = await coordinator.post<Problem>(`/api/referrals/${id}/follow-up`, past);
    expect([refused.status, refused.body.code]).toEqual([422, 'referral.date-past']);
    const until = { evaluateOn: '2027-05-03' };
    const followed = await deed(coordinator, id, 'follow-up', until);
    expect(followed).toMatchObject({ state: 'in-follow-up', dueOn: '2027-05-03' });
    expect(followed.may).toEqual(expect.arrayContaining(['referral.ready', 'referral.close']));
    expect((await deed(principal, id, 'close', { reason: 'Hun trives nå.' })).state).toBe('closed');
  });
});
