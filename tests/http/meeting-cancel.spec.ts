import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract/problem';
import { addDays, asDay } from '#kernel/time/day';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import {
  aMeetingToday,
  aScheduledCase,
  ask,
  seenBy,
  type Stage,
  step,
} from '../support/meetings.js';
import { aMunicipality } from '../support/municipality.js';

const today = todayIn(norwegianZone, new Date());
let database: TestDatabase;
let api: TestApi;
let stage: Stage;
let meeting: string;
let next: string;
let about: string;
beforeAll(async () => {
  database = await aDatabase();
  const town = await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl);
  const principal = await new Client(api.url).signIn('granmo.principal');
  const coordinator = await new Client(api.url).signIn('granmo.coordinator');
  stage = { adminUrl: database.adminUrl, town, principal, coordinator, today };
  const { discussion } = town.forum;
  meeting = await aMeetingToday(stage, discussion);
  about = await aScheduledCase(stage, [town.service.pps]);
  const day = addDays(asDay(today), 14);
  next = await aComingMeeting(database.adminUrl, town, { forum: discussion, day });
  await coordinator.post(`/api/meetings/${meeting}/items`, { type: 'discuss', title: 'Ventetid' });
  await step(coordinator, meeting, { verb: 'publish-agenda' });
});
afterAll(() => api.close());

describe('a meeting that is called off', () => {
  it('is called off by the one who leads, with a reason', async () => {
    const { version } = await seenBy(stage.coordinator, meeting);
    const path = `/api/meetings/${meeting}/cancel`;
    const bare = await ask<Problem>(stage.coordinator, path, { body: { reason: ' ' }, version });
    expect(bare.body.code).toBe('meeting.reason-missing');
    const ppt = await new Client(api.url).signIn('granmo.ppt');
    expect((await ask(ppt, path, { body: { reason: 'Syk' }, version })).status).toBe(403);
  });

  it('loses nothing: each topic stands on the next agenda, on that one alone', async () => {
    const reason = 'Lederen er syk.';
    const page = await step(stage.coordinator, meeting, { verb: 'cancel', body: { reason } });
    expect(page).toMatchObject({ state: 'cancelled', reason });
    const moved = (await seenBy(stage.coordinator, next)).items;
    expect(moved.map(({ type }) => type)).toEqual(['case', 'discuss']);
    expect(moved[0]?.referral).toBe(about);
    const { body } = await stage.coordinator.get<{ state: string }>(`/api/referrals/${about}`);
    expect(body.state).toBe('on-agenda');
    const twice = await asAdmin(
      database.adminUrl,
      `select topic_id from laget.agenda_item where state in ('planned', 'open') group by 1 having count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it('frees its people', async () => {
    const held = await asAdmin(
      database.adminUrl,
      `select id from laget.attendance where meeting_id = $1 and not released`,
      [meeting],
    );
    expect(held).toEqual([]);
  });

  it('gives a case that is put off back to the queue, closed to everybody who had it for the meeting', async () => {
    const [item] = (await seenBy(stage.coordinator, next)).items;
    const put = await ask(stage.coordinator, `/api/agenda-items/${item?.id}/postpone`, {
      body: { reason: 'Familien kan ikke da.' },
    });
    expect(put.status).toBe(200);
    const { body } = await stage.coordinator.get<{ state: string }>(`/api/referrals/${about}`);
    expect(body.state).toBe('ready');
    const parts = await asAdmin(
      database.adminUrl,
      `select id from laget.case_participant where referral_id = $1 and ended_at is null`,
      [about],
    );
    expect(parts).toEqual([]);
  });
});
