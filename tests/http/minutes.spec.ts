import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionLine, ActionList } from '#contract/action';
import type { ExtractList, MinutesList, MinutesMoved, MinutesPage } from '#contract/minutes';
import type { Problem } from '#contract/problem';
import { addDays, asDay } from '#kernel/time/day';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin } from '../support/cases.js';
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
import { aMunicipality, type Municipality } from '../support/municipality.js';

const today = todayIn(norwegianZone, new Date());
const later = addDays(asDay(today), 30);
let database: TestDatabase;
let town: Municipality;
let api: TestApi;
let stage: Stage;
let ppt: Client;
let nurse: Client;
let networkLeader: Client;
let unitLeader: Client;

const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const minutesOf = async (client: Client, id: string): Promise<MinutesPage> => {
  const answer = await client.get<MinutesPage>(`/api/minutes/${id}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const move = async (client: Client, id: string, { verb, body }: { verb: string; body?: unknown }) =>
  ask<MinutesMoved & Problem>(client, `/api/minutes/${id}/${verb}`, {
    body,
    version: (await minutesOf(client, id)).version,
  });

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl);
  const signIn = (who: string) => new Client(api.url).signIn(`granmo.${who}`);
  const principal = await signIn('principal');
  const coordinator = await signIn('coordinator');
  ppt = await signIn('ppt');
  nurse = await signIn('nurse');
  networkLeader = await signIn('networkLeader');
  unitLeader = await signIn('unitLeader');
  stage = { adminUrl: database.adminUrl, town, principal, coordinator, today };
});
afterAll(() => api.close());

describe('the minutes of a meeting with two cases', () => {
  let minutes: string;
  const cases: string[] = [];
  const words = ['FJELLREV', 'STORSPOVE'];

  beforeAll(async () => {
    const { coordinator } = stage;
    const meeting = await aMeetingToday(stage, town.forum.discussion);
    for (const service of [town.service.pps, town.service.health]) {
      cases.push(await aScheduledCase(stage, [town.service.pps, service]));
    }
    await step(coordinator, meeting, { verb: 'publish-agenda' });
    await step(coordinator, meeting, { verb: 'start' });
    await everybodyIn(coordinator, meeting);
    for (const { id } of (await seenBy(coordinator, meeting)).items) {
      await ask(coordinator, `/api/agenda-items/${id}/open`);
      const item = (await seenBy(coordinator, meeting)).items.find((one) => one.id === id);
      const word = words[cases.indexOf(item?.referral ?? '')] ?? '';
      await coordinator.put(`/api/agenda-items/${id}/text`, {
        text: text(word),
        textVersion: item?.textVersion ?? 0,
      });
      const [measure] = anAgreement(stage).measures ?? [];
      if (measure === undefined) throw new Error('an agreement has a measure');
      const body = anAgreement(stage, {
        reason: word,
        childView: word,
        bestInterests: word,
        dissent: word,
        measures: [{ ...measure, goal: word, what: word }],
      });
      const done = await ask(coordinator, `/api/agenda-items/${id}/conclude`, {
        body,
        version: item?.version ?? 0,
      });
      expect(done.status).toBe(200);
    }
    const ended = await step(coordinator, meeting, { verb: 'end' });
    minutes = ended.record?.id ?? '';
  });

  it('wait for the remarks of those who sit there, and are approved by the one who leads', async () => {
    const { coordinator } = stage;
    expect((await move(ppt, minutes, { verb: 'circulate' })).status).toBe(403);
    const sent = await move(coordinator, minutes, {
      verb: 'circulate',
      body: { remarksWithin: 0 },
    });
    expect(sent.body).toMatchObject({ state: 'circulated', remarksDueOn: today });
    const remark = await ppt.post(`/api/minutes/${minutes}/remarks`, { text: 'Klokkeslettet.' });
    expect(remark.status).toBe(201);
    expect((await move(nurse, minutes, { verb: 'approve' })).status).toBe(403);
    expect((await stage.principal.get(`/api/minutes/${minutes}`)).status).toBe(404);
    const approved = await move(coordinator, minutes, { verb: 'approve' });
    expect(approved.body).toMatchObject({ state: 'locked', number: `1/${today.slice(0, 4)}` });
  });

  it('hold nothing of any case in the system copy', async () => {
    const page = await minutesOf(stage.coordinator, minutes);
    expect(page.body?.items).toEqual([]);
    expect(page.hash).toMatch(/^[0-9a-f]{64}$/);
    const frozen = JSON.stringify(page.body);
    for (const word of [...words, ...cases, 'principal']) expect(frozen).not.toContain(word);
    const member = JSON.stringify((await minutesOf(nurse, minutes)).items);
    expect(member).not.toContain(words[0]);
  });

  it('give one extract per case and reader, and another case is never in it (R-098, BAE-R16)', async () => {
    for (const [index, id] of cases.entries()) {
      const { body } = await stage.principal.get<ExtractList>(`/api/referrals/${id}/extracts`);
      expect(body.items.map(({ audience }) => audience).toSorted()).toEqual(['family', 'service']);
      const own = words[index] ?? '';
      const other = words[1 - index] ?? '';
      for (const extract of body.items) {
        expect(JSON.stringify(extract)).toContain(own);
        expect(JSON.stringify(extract)).not.toContain(other);
        const one = await stage.principal.get(`/api/extracts/${extract.id}`);
        expect(one.body).toEqual(extract);
        expect((await nurse.get(`/api/extracts/${extract.id}`)).status).toBe(404);
      }
      const mine = await ppt.get<ExtractList>(`/api/referrals/${id}/extracts`);
      expect(mine.body.items.map(({ audience }) => audience)).toEqual(['service']);
    }
  });

  it('never change once they are approved, neither by a deed nor by the database', async () => {
    const again = await move(stage.coordinator, minutes, { verb: 'approve' });
    expect(again.status).toBe(409);
    const [item] = (await minutesOf(stage.coordinator, minutes)).items;
    const late = await stage.coordinator.put<Problem>(`/api/agenda-items/${item?.id}/text`, {
      text: text('etterpå'),
      textVersion: item?.textVersion ?? 0,
    });
    expect(late.body.code).toBe('minutes.frozen');
    const change = (sql: string) => asAdmin(database.adminUrl, sql, [minutes]);
    await expect(change(`update laget.minutes set body = '{}' where id = $1`)).rejects.toThrow(
      /frozen/,
    );
    await expect(
      change(`update laget.extract set body = '{}' where minutes_id = $1`),
    ).rejects.toThrow(/frozen/);
    await expect(
      change(
        `update laget.agenda_item set text = '{}' where meeting_id = (select meeting_id from laget.minutes where id = $1)`,
      ),
    ).rejects.toThrow(/frozen/);
  });

  it('leave measures that only whoever owes them answers', async () => {
    const { body } = await ppt.get<ActionList>('/api/actions');
    expect(body.items.map(({ goal }) => goal ?? '').toSorted()).toEqual(words.toSorted());
    const [first] = body.items;
    const path = `/api/actions/${first?.id}`;
    expect((await ask(nurse, `${path}/accept`, { version: 1 })).status).toBe(404);
    expect((await ask(stage.coordinator, `${path}/accept`, { version: 1 })).status).toBe(403);
    const yes = await ask<ActionLine>(ppt, `${path}/accept`, { version: 1 });
    expect(yes.body).toMatchObject({ response: 'accepted', version: 2 });
    expect((await ask(ppt, `${path}/start`, { version: 1 })).status).toBe(412);
    const begun = await ask<ActionLine>(ppt, `${path}/start`, { version: 2 });
    expect(begun.body.state).toBe('started');
    const done = await ask<ActionLine>(ppt, `${path}/complete`, {
      version: 3,
      body: { note: 'Gjort.' },
    });
    expect(done.body).toMatchObject({ state: 'done', may: [] });
    const rows = await asAdmin<{ n: number }>(
      database.adminUrl,
      `select count(*)::int as n from laget.outbox where subject = $1 and fact like 'action.%'`,
      [first?.id],
    );
    expect(rows[0]?.n).toBe(4); // assigned, accepted, started, completed
  });
});

describe('the minutes of a network', () => {
  let minutes: string;
  let receiving: string;

  beforeAll(async () => {
    const meeting = await aMeetingToday(stage, town.forum.network);
    // the two forums share a member, who cannot be in both at nine
    const nine = await ask<Problem>(networkLeader, `/api/meetings/${meeting}/start`, {
      version: 1,
    });
    expect(nine.body).toMatchObject({
      code: 'meeting.double-booked',
      fields: [{ path: `attendance.${town.person.ppt}`, code: 'double-booked' }],
    });
    await step(networkLeader, meeting, {
      verb: 'move',
      body: { day: today, starts: '18:00', minutes: 60 },
    });
    receiving = await aComingMeeting(database.adminUrl, town, {
      forum: town.forum.group,
      day: later,
    });
    const item = await networkLeader.post<{ id: string }>(`/api/meetings/${meeting}/items`, {
      type: 'discuss',
      title: 'Ventetid',
    });
    await step(networkLeader, meeting, { verb: 'start' });
    await ask(networkLeader, `/api/agenda-items/${item.body.id}/open`);
    await ask(networkLeader, `/api/agenda-items/${item.body.id}/conclude`, {
      version: 2,
      body: { outcome: 'noted' },
    });
    const ended = await step(networkLeader, meeting, { verb: 'end' });
    minutes = ended.record?.id ?? '';
    await move(networkLeader, minutes, { verb: 'circulate', body: { remarksWithin: 0 } });
  });

  it('reach the agenda of the group above exactly once, also when approval is sent twice at once (R-050)', async () => {
    const { version } = await minutesOf(networkLeader, minutes);
    const path = `/api/minutes/${minutes}/approve`;
    const answers = await Promise.all([1, 2, 3].map(() => ask(networkLeader, path, { version })));
    expect(answers.map(({ status }) => `${status}`).toSorted()).toEqual(['200', '412', '412']);
    const items = (await seenBy(unitLeader, receiving)).items;
    expect(items.map(({ type }) => type)).toEqual(['minutes-received']);
    expect(items[0]?.receivedMinutes).toMatchObject({
      id: minutes,
      number: `1/${today.slice(0, 4)}`,
    });
    const { deliveries } = await minutesOf(networkLeader, minutes);
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0]).toMatchObject({ meeting: { id: receiving }, answer: null });
  });

  it('can be read by those they were sent to, as they were approved', async () => {
    const list = await unitLeader.get<MinutesList>(`/api/minutes?forum=${town.forum.network}`);
    expect(list.body.items.map(({ id }) => id)).toEqual([minutes]);
    expect((await minutesOf(unitLeader, minutes)).body?.items[0]?.title).toBe('Ventetid');
    expect((await nurse.get(`/api/minutes/${minutes}`)).status).toBe(404);
  });

  it('come back with what the group answered (R-105)', async () => {
    await asAdmin(database.adminUrl, `update laget.meeting set day = $2 where id = $1`, [
      receiving,
      today,
    ]);
    await step(unitLeader, receiving, { verb: 'start' });
    const [item] = (await seenBy(unitLeader, receiving)).items;
    await ask(unitLeader, `/api/agenda-items/${item?.id}/open`);
    const answered = await ask(unitLeader, `/api/agenda-items/${item?.id}/conclude`, {
      version: 2,
      body: { outcome: 'answer', reason: 'Vi setter av tid i vår.' },
    });
    expect(answered.status).toBe(200);
    const { deliveries } = await minutesOf(networkLeader, minutes);
    expect(deliveries[0]?.answer).toBe('Vi setter av tid i vår.');
  });
});
