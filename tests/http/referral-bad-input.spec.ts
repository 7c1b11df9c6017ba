import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Problem } from '#contract/problem';
import type { ReferralMoved, ReferralPage } from '#contract/referral';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aChild, aDraft, asAdmin, aSentCase, deed, match, writing } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let database: TestDatabase;
let town: Municipality;
let api: TestApi;
let principal: Client;
const as = (who: string) => new Client(api.url).signIn(who);
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl);
  principal = await as('granmo.principal');
});
afterAll(() => api.close());

const asWritten = [
  ['emoji', 'Hun tegner 🦊👩‍👧‍👦 når hun er redd 😟'],
  ['Sámi letters', 'Mánná ii hálit boahtit skuvlii: ášši čuovvu, ŋ đ ŧ ž'],
  ['markup', '<script>alert(1)</script> & <b>fet</b> "sitat" \'\' -- ; drop table'],
  ['right-to-left marks', 'سؤال عن الطفل \u202Eabc\u202C \u200Fog norsk'],
  ['question marks and placeholders', 'Hva? Hvorfor? ?? $1 :name {{count}} %s \\n'],
  ['blank lines and tabs', '  først\n\n\tså\r\nsist  '],
] as const;

describe('what is written', () => {
  it.each(asWritten)('is kept as it was: %s', async (_, text) => {
    const { id, version } = await aDraft(principal, town);
    const path = `/api/referrals/${id}`;
    const edit = { question: text, situation: text, childView: text };
    expect((await principal.patch(path, edit, match(version))).status).toBe(200);
    expect((await principal.get<ReferralPage>(path)).body).toMatchObject(edit);
  });

  it('may be 100 kB long; one letter more is refused at its field, and what stood there stays', async () => {
    const { id, version } = await aDraft(principal, town);
    const path = `/api/referrals/${id}`;
    const long = 'æ'.repeat(100_000);
    const kept = await principal.patch<ReferralMoved>(path, { situation: long }, match(version));
    expect(kept.status).toBe(200);
    const over = await principal.patch<Problem>(
      path,
      { situation: `${long}!` },
      match(kept.body.version),
    );
    expect(over.status).toBe(400);
    expect(over.body.fields).toEqual([{ path: 'situation', code: 'invalid' }]);
    expect((await principal.get<ReferralPage>(path)).body.situation).toBe(long);
  });

  it('has no fields but those of the form', async () => {
    const { id, version } = await aDraft(principal, town);
    for (const extra of [
      { state: 'ready' },
      { receipt: 'L-26-1' },
      { child: { ...aChild, fnr: '1' } },
    ]) {
      const refused = await principal.patch<Problem>(`/api/referrals/${id}`, extra, match(version));
      expect([refused.status, refused.body.code]).toEqual([400, 'body.invalid']);
    }
    const submitted = await principal.post<Problem>(`/api/referrals/${id}/submit`, { state: 'x' });
    expect(submitted.status).toBe(400);
  });

  it('is sent back in words when it is not an id, a day or a state', async () => {
    expect((await principal.get('/api/referrals/not-an-id')).status).toBe(400);
    expect((await principal.get('/api/referrals?box=all')).status).toBe(400);
    expect((await principal.get('/api/referrals?box=sent&state=secret')).status).toBe(400);
    const { id } = await aSentCase(principal, town);
    const until = { advice: 'Prøv dette.', tryUntil: '2026-02-30' };
    expect((await principal.post(`/api/referrals/${id}/return`, until)).status).toBe(400);
  });
});

describe('an anonymous case', () => {
  it('takes no child, at the door and in the database (R-078)', async () => {
    const { id, version } = await aDraft(principal, town, 'anonymous');
    const refused = await principal.patch<Problem>(
      `/api/referrals/${id}`,
      { child: aChild },
      match(version),
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'referral.identity-in-anonymous']);
    const { id: other } = await aDraft(principal, town);
    const forced = asAdmin(
      database.adminUrl,
      'update laget.referral set child_id = (select child_id from laget.referral where id = $2) where id = $1',
      [id, other],
    );
    await expect(forced).rejects.toThrow('referral_anonymous_has_no_child');
    const turned = asAdmin(
      database.adminUrl,
      `update laget.referral set kind = 'anonymous' where id = $1`,
      [other],
    );
    await expect(turned).rejects.toThrow('referral_anonymous_has_no_child');
  });
});

describe('the text of an anonymous case', () => {
  it('names nobody: a number, an address or a phone is refused at its field, and what stood there stays', async () => {
    const { id, version } = await aDraft(principal, town, 'anonymous');
    const path = `/api/referrals/${id}`;
    const marks = ['mor har 412 34 567', 'skriv til turid@melhus.example', 'ring +47 99887766'];
    for (const mark of marks) {
      const refused = await principal.patch<Problem>(path, { situation: mark }, match(version));
      expect([refused.status, refused.body.code]).toEqual([422, 'referral.identity-in-anonymous']);
      expect(refused.body.fields).toEqual([{ path: 'situation', code: 'person-found' }]);
    }
    const { body } = await principal.get<ReferralPage>(path);
    expect(body).toMatchObject({ situation: writing.situation, version });
  });
});

describe('two at once', () => {
  it('claim a case: one gets it, the other is told who has it', async () => {
    await asAdmin(
      database.adminUrl,
      `update laget.seat set role = 'leader' where forum_id = $1 and person_id = $2`,
      [town.forum.discussion, town.person.nurse],
    );
    const pair = [await as('granmo.coordinator'), await as('granmo.nurse')];
    for (let round = 0; round < 5; round += 1) {
      const { id, version } = await aSentCase(principal, town);
      const answers = await Promise.all(
        pair.map((one) => one.post<Problem>(`/api/referrals/${id}/claim`, {}, match(version))),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
      const loser = answers.find(({ status }) => status === 409)?.body;
      expect(loser?.code).toBe('referral.claimed');
      const { body } = await principal.get<ReferralPage>(`/api/referrals/${id}`);
      expect(loser?.current).toMatchObject({
        state: 'in-triage',
        version: body.version,
        claimedBy: body.claimedBy,
      });
      const facts = await asAdmin(
        database.adminUrl,
        `select id from laget.outbox where subject = $1 and fact = 'referral.claimed'`,
        [id],
      );
      expect(facts).toHaveLength(1);
    }
  });

  it('do different things to one case: one wins, and the row and its path agree', async () => {
    const [coordinator, nurse] = [await as('granmo.coordinator'), await as('granmo.nurse')];
    const { id } = await aSentCase(principal, town);
    await deed(coordinator, id, 'claim');
    const answers = await Promise.all([
      coordinator.post(`/api/referrals/${id}/ready`),
      nurse.post(`/api/referrals/${id}/not-accept`, { reason: 'Hører ikke til her.' }),
      principal.post(`/api/referrals/${id}/withdraw`, { reason: 'Løst.' }),
    ]);
    const { body } = await principal.get<ReferralPage>(`/api/referrals/${id}`);
    const states = body.path.map(({ from, to }) => [from, to]);
    expect(states.at(-1)?.[1]).toBe(body.state);
    states.slice(1).forEach(([from], at) => expect(from).toBe(states[at]?.[1]));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(states.length - 3);
  });

  it('stand in the path in the order they took effect, also when the later one was asked first (R-129)', async () => {
    const { id } = await aSentCase(principal, town);
    const other = new pg.Client(database.adminUrl);
    await other.connect();
    try {
      await other.query('begin');
      await other.query('select from laget.referral where id = $1 for update', [id]);
      const asked = principal.post(`/api/referrals/${id}/withdraw`, { reason: 'Løst.' });
      const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await asAdmin(database.adminUrl, waits)).length === 0);
      await other.query(`update laget.referral set state = 'in-triage' where id = $1`, [id]);
      await other.query(
        `insert into laget.audit (id, owner_id, at, actor_kind, verb, result, fact, noun, subject, referral, from_state, to_state)
         select gen_random_uuid(), owner_id, now() + interval '1 minute', 'clock', 'referral.claim', 'done', 'referral.claimed',
           'referral', id, id, 'submitted', 'in-triage' from laget.referral where id = $1`,
        [id],
      );
      await other.query('commit');
      expect((await asked).status).toBe(200);
    } finally {
      await other.end();
    }
    const { body } = await principal.get<ReferralPage>(`/api/referrals/${id}`);
    expect(body.path.map(({ to }) => to)).toEqual(['draft', 'submitted', 'in-triage', 'withdrawn']);
  });
});
