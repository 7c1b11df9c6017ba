import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgendaItemLine, ItemMoved, SavedText } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import type { Problem } from '#contract/problem';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin, match } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import {
  aMeetingToday,
  anAgreement,
  aScheduledCase,
  ask,
  everybodyIn,
  seenBy,
  type Stage,
  step,
} from '../support/meetings.js';
import { aMunicipality } from '../support/municipality.js';

const today = todayIn(norwegianZone, new Date());
let database: TestDatabase;
let api: TestApi;
let stage: Stage;
let lundmo: Awaited<ReturnType<typeof aMunicipality>>;
let nurse: Client;
let ppt: Client;
let meeting: string;
let openCase: string;
const people: Record<string, Client> = {};

const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const caseOf = ({ items }: MeetingPage, referral: string): AgendaItemLine => {
  const found = items.find((item) => item.referral === referral);
  if (found === undefined) throw new Error('the case is not readable on the agenda');
  return found;
};

beforeAll(async () => {
  database = await aDatabase();
  const town = await aMunicipality(database.appUrl);
  lundmo = await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl);
  const signIn = (who: string) => new Client(api.url).signIn(who);
  const principal = await signIn('granmo.principal');
  const coordinator = await signIn('granmo.coordinator');
  for (const who of ['teacher', 'otherPrincipal']) people[who] = await signIn(`granmo.${who}`);
  people['stranger'] = await signIn('lundmo.coordinator');
  nurse = await signIn('granmo.nurse');
  ppt = await signIn('granmo.ppt');
  stage = { adminUrl: database.adminUrl, town, principal, coordinator, today };
  meeting = await aMeetingToday(stage, town.forum.discussion);
  openCase = await aScheduledCase(stage, [town.service.pps]);
});
afterAll(() => api.close());

describe('an agenda', () => {
  it('shows a case to those who have a relation to it, and a closed item to every other member', async () => {
    const own = await seenBy(stage.coordinator, meeting);
    expect(caseOf(own, openCase)).toMatchObject({ closed: false, caseKind: 'identified' });
    const [closed] = (await seenBy(nurse, meeting)).items;
    expect(closed).toMatchObject({
      closed: true,
      title: null,
      referral: null,
      receipt: null,
      child: null,
      text: null,
      minutes: 20,
      number: 1,
    });
    expect(JSON.stringify(closed)).not.toContain(openCase);
  });

  it('is not there for another municipality, and needs a session', async () => {
    const stranger = await people['stranger']?.get(`/api/meetings/${meeting}`);
    expect(stranger?.status).toBe(404);
    expect((await fetch(`${api.url}/api/meetings/${meeting}`)).status).toBe(401);
  });

  it('takes a system item once however often one clicks, and only what the forum takes', async () => {
    const path = `/api/meetings/${meeting}/items`;
    const body = { type: 'discuss', title: 'Ventetid', minutes: 10 };
    const key = { 'idempotency-key': 'one-item' };
    const { coordinator } = stage;
    const [one, two] = await Promise.all([
      coordinator.post<{ id: string }>(path, body, key),
      coordinator.post<{ id: string }>(path, body, key),
    ]);
    expect(one.status).toBe(201);
    expect(two.body).toEqual(one.body);
    const unknown = await coordinator.post<Problem>(path, { ...body, type: 'mandate' });
    expect(unknown.body.code).toBe('agenda-item.type-unknown');
    expect((await ppt.post(path, body)).status).toBe(403);
    expect((await seenBy(coordinator, meeting)).items).toHaveLength(2);
  });

  it('is sent out by the one who leads, with a version, and calls the people in the seats', async () => {
    const path = `/api/meetings/${meeting}/publish-agenda`;
    expect((await ask(stage.coordinator, path)).status).toBe(428);
    expect((await ask(ppt, path, { version: 1 })).status).toBe(403);
    const stale = await ask<Problem>(stage.coordinator, path, { version: 99 });
    expect(stale.status).toBe(412);
    const page = await step(stage.coordinator, meeting, { verb: 'publish-agenda' });
    expect(page.state).toBe('summoned');
    expect(page.attendance.map(({ role }) => role).toSorted()).toEqual([
      'leader',
      'member',
      'member',
      'referrer',
    ]);
    expect(page.record?.state).toBe('summoned');
  });
});

describe('a meeting', () => {
  it('opens a case to those in the room who may hear it, and to no other member (R-081)', async () => {
    await step(stage.coordinator, meeting, { verb: 'start' });
    await everybodyIn(stage.coordinator, meeting);
    const { id } = caseOf(await seenBy(stage.coordinator, meeting), openCase);
    const opened = await ask<ItemMoved>(stage.coordinator, `/api/agenda-items/${id}/open`);
    expect(opened.body).toMatchObject({ state: 'open' });
    expect(caseOf(await seenBy(ppt, meeting), openCase).state).toBe('open');
    expect((await seenBy(nurse, meeting)).items[0]?.closed).toBe(true);
    const page = await seenBy(stage.coordinator, meeting);
    const hearing = page.attendance.filter(({ mayHear }) => mayHear === true);
    expect(hearing.map(({ person }) => person.name.split(' ')[0] ?? '').toSorted()).toEqual([
      'coordinator',
      'ppt',
    ]);
  });

  it('keeps what somebody wrote: an older text is told which version stands, and changes nothing', async () => {
    const { id, textVersion } = caseOf(await seenBy(stage.coordinator, meeting), openCase);
    const path = `/api/agenda-items/${id}/text`;
    const { coordinator } = stage;
    const first = await coordinator.put<SavedText>(path, { text: text('Først'), textVersion });
    expect(first.body).toMatchObject({ textVersion: textVersion + 1 });
    const late = await coordinator.put<Problem>(path, { text: text('Sent'), textVersion });
    expect(late.status).toBe(412);
    expect(late.body.current).toEqual({ version: textVersion + 1 });
    const page = caseOf(await seenBy(coordinator, meeting), openCase);
    expect(page.text).toEqual(text('Først'));
    expect((await nurse.put(path, { text: text('x'), textVersion: 1 })).status).toBe(404);
    const frame = { type: 'doc', content: [{ type: 'iframe' }] };
    const unknown = await coordinator.put<Problem>(path, { text: frame, textVersion: 1 });
    expect(unknown.body.code).toBe('text.node-unknown');
  });

  it('does not end a case before who does what is complete, and says in which cell', async () => {
    const { id, version } = caseOf(await seenBy(stage.coordinator, meeting), openCase);
    const [measure] = anAgreement(stage).measures ?? [];
    if (measure === undefined) throw new Error('an agreement has a measure');
    const body = anAgreement(stage, { measures: [{ ...measure, evaluateOn: null }] });
    const path = `/api/agenda-items/${id}/conclude`;
    const gap = await ask<Problem>(stage.coordinator, path, { body, version });
    expect(gap.status).toBe(422);
    expect(gap.body).toMatchObject({
      code: 'forum.matrix-incomplete',
      fields: [{ path: 'measures.0.evaluateOn', code: 'required' }],
    });
    const nobody = anAgreement(stage, { leadService: null });
    const lead = await ask<Problem>(stage.coordinator, path, { body: nobody, version });
    expect(lead.body.code).toBe('forum.lead-service');
    const silent = anAgreement(stage, { outcome: 'no-action', reason: null, measures: [] });
    const why = await ask<Problem>(stage.coordinator, path, { body: silent, version });
    expect(why.body.code).toBe('forum.reason-missing');
  });

  it('gives no measure to somebody who has left, or to somebody or a service of another municipality', async () => {
    const { id, version } = caseOf(await seenBy(stage.coordinator, meeting), openCase);
    const path = `/api/agenda-items/${id}/conclude`;
    const [measure] = anAgreement(stage).measures ?? [];
    if (measure === undefined) throw new Error('an agreement has a measure');
    const answerTo = async (changed: object, leadService = measure.service) => {
      const body = anAgreement(stage, { leadService, measures: [{ ...measure, ...changed }] });
      return (await ask<Problem>(stage.coordinator, path, { body, version })).body;
    };
    const left = stage.town.person.teacher;
    const end = (at: string) =>
      asAdmin(database.adminUrl, `update laget.person set ended_at = ${at} where id = $1`, [left]);
    await end('now()');
    for (const person of [left, lundmo.person.teacher])
      expect(await answerTo({ person })).toMatchObject({
        code: 'action.unknown',
        fields: [{ path: 'measures.0.person', code: 'unknown' }],
      });
    await end('null');
    const theirs = lundmo.service.pps;
    expect(await answerTo({ service: theirs }, theirs)).toMatchObject({
      code: 'action.unknown',
      fields: [{ path: 'measures.0.service', code: 'unknown' }],
    });
    const rows = await asAdmin(
      database.adminUrl,
      'select from laget.action where agenda_item_id = $1',
      [id],
    );
    expect(rows).toEqual([]);
  });

  it('is concluded by one of two who press at once; the other is told and has written nothing over', async () => {
    const { id, version } = caseOf(await seenBy(stage.coordinator, meeting), openCase);
    const path = `/api/agenda-items/${id}/conclude`;
    const answers = await Promise.all(
      ['Den første', 'Den andre'].map((reason) =>
        ask<ItemMoved & Problem>(stage.coordinator, path, {
          body: anAgreement(stage, { reason }),
          version,
        }),
      ),
    );
    expect(answers.map(({ status }) => `${status}`).toSorted()).toEqual(['200', '409']);
    const loser = answers.find(({ status }) => status === 409);
    expect(loser?.body).toMatchObject({
      code: 'agenda-item.state',
      current: { state: 'concluded' },
    });
    const won = answers[0]?.status === 200 ? 'Den første' : 'Den andre';
    const item = caseOf(await seenBy(stage.coordinator, meeting), openCase);
    expect(item).toMatchObject({ state: 'concluded', outcome: 'measures', reason: won });
    expect(item.actions).toHaveLength(1);
    const rows = await asAdmin<{ n: number }>(
      database.adminUrl,
      `select (select count(*) from laget.outbox where fact = 'agenda-item.concluded' and subject = $1)::int
         + (select count(*) from laget.audit where fact = 'agenda-item.concluded' and subject = $1 and result = 'done')::int as n`,
      [id],
    );
    expect(rows[0]?.n).toBe(2);
  });

  it('closes the case again, but to whoever owes a measure', async () => {
    const { body } = await ppt.get<{ state: string }>(`/api/referrals/${openCase}`);
    expect(body.state).toBe('in-follow-up');
    const parts = await asAdmin<{ relation: string }>(
      database.adminUrl,
      `select relation from laget.case_participant where referral_id = $1 and person_id = $2 and ended_at is null`,
      [openCase, stage.town.person.ppt],
    );
    expect(parts).toEqual([{ relation: 'responsible' }]);
  });

  it('ends when nothing is left hanging, and then its minutes are a draft', async () => {
    const page = await seenBy(stage.coordinator, meeting);
    const path = `/api/meetings/${meeting}/end`;
    const early = await ask<Problem>(stage.coordinator, path, { version: page.version });
    expect(early.body).toMatchObject({ code: 'meeting.items-open', values: { count: 1 } });
    const left = page.items.find(({ state }) => state === 'planned');
    const put = await ask(stage.coordinator, `/api/agenda-items/${left?.id}/postpone`, {
      body: { reason: 'Tiden gikk ut.' },
    });
    expect(put.status).toBe(200);
    const ended = await step(stage.coordinator, meeting, { verb: 'end' });
    expect(ended).toMatchObject({ state: 'held', record: { state: 'drafted' } });
    expect(ended.waiting.map(({ title }) => title)).toEqual(['Ventetid']);
    const late = await stage.coordinator.post<Problem>(
      `/api/meetings/${meeting}/start`,
      {},
      match(ended.version),
    );
    expect(late.status).toBe(409);
  });
});
