import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumPage } from '#contract/forum';
import type { MeetingCalled, MeetingPage } from '#contract/meeting';
import type { Problem } from '#contract/problem';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const now = new Date('2026-09-01T08:00:00Z');
const ids = idSource('meeting-call');
let api: TestApi;
let adminUrl: string;
let town: Municipality;
let coordinator: Client;

/** The plan's words for how the discussion team meets. */
const planSays = (meets: Readonly<Record<string, unknown>>) =>
  asAdmin(
    adminUrl,
    `update laget.forum set settings = settings || jsonb_build_object('meets', $2::jsonb) where id = $1`,
    [town.forum.discussion, JSON.stringify(meets)],
  );

type Answer = MeetingCalled & Omit<Problem, 'status'>;
let day = 0;
const call = (more: Readonly<Record<string, unknown>>, client = coordinator) => {
  day += 1;
  // weekdays of October 2026, one after the other
  const date = `2026-10-${String(((day - 1) % 4) + 5 + 7 * Math.floor((day - 1) / 4)).padStart(2, '0')}`;
  return client.post<Answer>(`/api/forums/${town.forum.discussion}/meetings`, {
    ...{ occasion: 'on-demand', day: date, starts: '09:00', minutes: 60, place: null },
    ...more,
  });
};
const called = async (more: Readonly<Record<string, unknown>>): Promise<MeetingPage> => {
  const { status, body } = await call(more);
  expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
  return (await coordinator.get<MeetingPage>(`/api/meetings/${body.id}`)).body;
};
const refused = async (more: Readonly<Record<string, unknown>>) => (await call(more)).body.code;

beforeAll(async () => {
  const database = await aDatabase();
  ({ adminUrl } = database);
  town = await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids });
  coordinator = await new Client(api.url).signIn('granmo.coordinator');
  await asAdmin(
    adminUrl,
    `insert into laget.series (id, owner_id, forum_id, school_year, cadence, preference, minutes, place, zone, version)
     values ($1, $2, $3, 2026, '{"every":"month"}', '{}', 60, 'Møterom Gaula', 'Europe/Oslo', 1)`,
    [ids.next(), town.owner, town.forum.discussion],
  );
  await asAdmin(
    adminUrl,
    `insert into laget.seat (id, owner_id, forum_id, role, person_id, label, required, terms, ord, from_on, version)
     values ($1, $2, $3, 'on-demand', $4, '{"nb":"Fastlege"}', false,
       '{"condition":{"nb":"Når barnets helse er tema"},"anyOf":[{"label":{"nb":"Fastlege"}},{"label":{"nb":"BUP"}}]}', 9, '2026-08-01', 1)`,
    [ids.next(), town.owner, town.forum.discussion, town.person.teacher],
  );
});
afterAll(() => api.close());

const dutyOf = ({ attendance }: MeetingPage) =>
  attendance.map(({ role, required }) => ({ role, required }));

describe('a meeting outside the series', () => {
  it('R-021: is called when it is acute, with the same duty to come for the same seats', async () => {
    await planSays({ timesPer: 'month', min: 2, max: 4, acute: 'same-duties' });
    const meeting = await called({ occasion: 'acute' });
    expect(dutyOf(meeting)).toEqual([
      { role: 'leader', required: true },
      { role: 'member', required: true },
      { role: 'member', required: true },
    ]);
    const [row] = await asAdmin(
      adminUrl,
      'select series_id as series, occurrence from laget.meeting where id = $1',
      [meeting.id],
    );
    expect(row).toEqual({ series: null, occurrence: null });
  });

  it('R-021: is not called acute, or on demand, where the plan does not say so', async () => {
    await planSays({ every: 'month' });
    expect(await refused({ occasion: 'acute' })).toBe('meeting.not-called-here');
    expect(await refused({ occasion: 'on-demand' })).toBe('meeting.not-called-here');
    await planSays({ timesPer: 'year', count: 4, extra: 'on-demand' });
    expect(await refused({ occasion: 'on-demand' })).toBeUndefined();
  });

  it('R-022: is called by a transition where that is what calls it, and stands in no series', async () => {
    await planSays({ when: 'transition' });
    expect(await refused({ occasion: 'acute' })).toBe('meeting.not-called-here');
    const meeting = await called({ occasion: 'transition', place: 'Gimse barnehage' });
    const [row] = await asAdmin(
      adminUrl,
      `select m.series_id as series, o.ids->>'occasion' as occasion from laget.meeting m
       join laget.outbox o on o.subject = m.id and o.fact = 'meeting.called' where m.id = $1`,
      [meeting.id],
    );
    expect(row).toEqual({ series: null, occasion: 'transition' });
  });

  it('R-022: is called for a case where the plan calls one for each', async () => {
    await planSays({ when: 'per-case' });
    expect(await refused({ occasion: 'per-case' })).toBeUndefined();
    expect(await refused({ occasion: 'transition' })).toBe('meeting.not-called-here');
  });

  it('R-024: is held at the forum’s own place where that is fixed, whatever is asked', async () => {
    await planSays({ when: 'on-demand', where: 'fixed' });
    expect((await called({ place: 'Hjemme hos barnet' })).place).toBe('Møterom Gaula');
  });

  it('R-024: is held where this instance is, or where it is said', async () => {
    await planSays({ when: 'on-demand', where: 'by-instance' });
    expect((await called({ place: null })).place).toBe('Møterom Gaula');
    expect((await called({ place: 'Helsestasjonen' })).place).toBe('Helsestasjonen');
  });

  it('R-024: follows the child, and then somebody must say where', async () => {
    await planSays({ when: 'on-demand', where: 'follows-the-child' });
    expect(await refused({ place: null })).toBe('meeting.place-missing');
    expect((await called({ place: 'Hjemme hos barnet' })).place).toBe('Hjemme hos barnet');
  });

  it('R-024: lies outside working hours only where the plan says so', async () => {
    await planSays({ when: 'on-demand' });
    expect(await refused({ starts: '17:00' })).toBe('meeting.outside-hours');
    expect(await refused({ starts: '15:30' })).toBe('meeting.outside-hours');
    expect(await refused({ day: '2026-10-31' })).toBe('meeting.outside-hours');
    await planSays({ when: 'on-demand', hours: 'outside' });
    expect((await called({ starts: '17:00', day: '2026-11-03' })).starts).toBe('17:00');
    expect((await called({ day: '2026-11-07' })).day).toBe('2026-11-07');
  });

  it('R-026: calls no member on demand unasked, and the page says when one is asked and who it may be', async () => {
    await planSays({ when: 'on-demand' });
    const meeting = await called({ day: '2026-11-10' });
    expect(meeting.attendance.map(({ role }) => role)).not.toContain('on-demand');
    const { body } = await coordinator.get<ForumPage>(`/api/forums/${town.forum.discussion}`);
    expect(body.seats.find(({ role }) => role === 'on-demand')).toMatchObject({
      condition: { nb: 'Når barnets helse er tema' },
      candidates: [{ nb: 'Fastlege' }, { nb: 'BUP' }],
    });
  });

  it('R-026: asks those who come on demand when whoever calls it chooses them, and with no duty of those who sit', async () => {
    await planSays({ when: 'on-demand' });
    const { body } = await coordinator.get<ForumPage>(`/api/forums/${town.forum.discussion}`);
    const asked = body.seats.flatMap(({ role, id }) => (role === 'on-demand' ? [id] : []));
    const meeting = await called({ day: '2026-11-11', asked });
    expect(dutyOf(meeting)).toContainEqual({ role: 'on-demand', required: false });
  });

  it('R-026: asks nobody by a seat of another forum, or one that is called anyway', async () => {
    const { body } = await coordinator.get<ForumPage>(`/api/forums/${town.forum.network}`);
    const answer = await call({ day: '2026-11-13', asked: [body.seats[0]?.id] });
    expect([answer.status, answer.body.code]).toEqual([422, 'meeting.seat-not-asked']);
    expect(answer.body.fields).toEqual([{ path: 'asked.0', code: 'not-allowed' }]);
  });

  it('names the field that is wrong with a day that has passed', async () => {
    const answer = await call({ day: '2026-08-31' });
    expect([answer.body.code, answer.body.fields]).toEqual([
      'meeting.day-past',
      [{ path: 'day', code: 'past' }],
    ]);
  });

  it('is called from a page that knows where the forum is at home, and what the forums beside it are called', async () => {
    await planSays({ every: 'month', before: { forum: 'network' } });
    const { body } = await coordinator.get<ForumPage>(`/api/forums/${town.forum.discussion}`);
    expect([body.place, body.beside]).toEqual([
      'Møterom Gaula',
      { network: { nb: 'Forum network' } },
    ]);
    await planSays({
      options: [
        { every: 'month' },
        { timesPer: 'year', count: 4, joint: { forum: 'council', count: 1 } },
      ],
    });
    const open = await coordinator.get<ForumPage>(`/api/forums/${town.forum.discussion}`);
    expect(Object.keys(open.body.beside)).toEqual(['council']);
  });

  it('is called by those who run the forum, and by nobody else', async () => {
    await planSays({ when: 'on-demand' });
    for (const who of ['nurse', 'principal', 'director']) {
      const client = await new Client(api.url).signIn(`granmo.${who}`);
      expect((await call({ day: '2026-11-12' }, client)).status).toBe(403);
    }
  });
});
