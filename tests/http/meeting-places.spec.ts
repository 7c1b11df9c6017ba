import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MeetingPlaces } from '#contract/meeting-places';
import type { Problem } from '#contract/problem';
import { addDays, asDay, weekdayOf } from '#kernel/time/day';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin, match } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const today = todayIn(norwegianZone, new Date());
/** The Monday three weeks on: nothing here is near today. */
const monday = addDays(today, 22 - weekdayOf(today));
const [tuesday, wednesday] = [addDays(monday, 1), addDays(monday, 2)];

let database: TestDatabase;
let town: Municipality;
let api: TestApi;
let coordinator: Client;
let meeting: string;
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'nabo');
  api = await anApi(database.appUrl);
  coordinator = await signIn('granmo.coordinator');
  meeting = await aComingMeeting(database.adminUrl, town, {
    forum: town.forum.discussion,
    day: monday,
  });
  await call(meeting, monday, ['coordinator', 'ppt', 'nurse']);
});
afterAll(() => api.close());

const signIn = (who: string) => new Client(api.url).signIn(who);

/** Calls people to a meeting that begins at nine and lasts all day. */
const call = async (
  id: string,
  day: string,
  who: readonly (keyof Municipality['person'])[],
  seated = true,
): Promise<void> => {
  for (const one of who)
    await asAdmin(
      database.adminUrl,
      `insert into laget.attendance (id, owner_id, meeting_id, person_id, seat_id, role, required, during, released, presence, version)
       select gen_random_uuid(), $1, $2, $3, case when $5 then (select id from laget.seat where person_id = $3 limit 1) end, 'member', true,
         tstzrange(($4 || ' 09:00')::timestamp at time zone 'Europe/Oslo', ($4 || ' 17:00')::timestamp at time zone 'Europe/Oslo'),
         false, 'expected', 1`,
      [town.owner, id, town.person[one], day, seated],
    );
};
const ask = (client: Client, days: { from: string; to: string; starts?: string }, id = meeting) =>
  client.get<MeetingPlaces & Problem>(
    `/api/meetings/${id}/places?${new URLSearchParams(days).toString()}`,
  );
const on = async (day: string, starts = '09:00') => {
  const { status, body } = await ask(coordinator, { from: day, to: day, starts });
  expect({ status, body }).toMatchObject({ status: 200 });
  return MeetingPlaces.parse(body).days[0]?.breaks ?? [];
};

describe('the places of a meeting', () => {
  it('are told day by day, with the version that a move rests on', async () => {
    const { body } = await ask(coordinator, { from: monday, to: addDays(monday, 6) });
    const { days, version, may, starts } = MeetingPlaces.parse(body);
    expect(days.map(({ day }) => day)).toHaveLength(7);
    expect({ version, starts }).toEqual({ version: 1, starts: '09:00' });
    expect(may).toContain('meeting.move');
    expect(days[5]?.breaks).toMatchObject([
      { code: 'closed', values: { reason: 'weekend' } },
      { code: 'hours' },
    ]);
  });

  it('tell that somebody is taken by hours of their own, and not by what', async () => {
    await asAdmin(
      database.adminUrl,
      `insert into laget.busy_time (id, owner_id, person_id, day, starts, minutes, source, read_on)
       values (gen_random_uuid(), $1, $2, $3, '09:30', 60, 'privat.ics', $3)`,
      [town.owner, town.person.nurse, wednesday],
    );
    const [taken] = await on(wednesday);
    expect(taken).toMatchObject({ code: 'busy-guest', person: { id: town.person.nurse } });
    expect(taken?.forum ?? null).toBeNull();
    expect((await on(wednesday, '12:00')).filter(({ code }) => code === 'busy-guest')).toEqual([]);
    await asAdmin(database.adminUrl, 'delete from laget.busy_time');
  });

  it('name who is elsewhere and where, and the move itself then refuses (R-047)', async () => {
    const other = await aComingMeeting(database.adminUrl, town, {
      forum: town.forum.network,
      day: tuesday,
    });
    await call(other, tuesday, ['ppt']);
    const [first] = await on(tuesday);
    expect(first).toMatchObject({
      code: 'busy',
      weight: 'stops',
      person: { id: town.person.ppt, name: 'ppt Oppdiktsen' },
      forum: { id: town.forum.network },
    });
    const refused = await coordinator.post<Problem>(
      `/api/meetings/${meeting}/move`,
      { day: tuesday, starts: '09:00' },
      match(1),
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'meeting.double-booked']);
  });

  it('do not tell where somebody is who comes for a case', async () => {
    const other = await aComingMeeting(database.adminUrl, town, {
      forum: town.forum.school,
      day: wednesday,
    });
    await call(other, wednesday, ['nurse'], false);
    const [first] = await on(wednesday);
    expect(first).toMatchObject({ code: 'busy', person: { id: town.person.nurse }, forum: null });
    expect(JSON.stringify(first)).not.toContain(town.forum.school);
  });

  it('are free on a day that breaks nothing but the length of the day', async () => {
    expect((await on(addDays(monday, 3))).map(({ code }) => code)).toEqual(['hours']);
  });

  it('move nothing', async () => {
    const { body } = await coordinator.get<{ day: string; version: number }>(
      `/api/meetings/${meeting}`,
    );
    expect(body).toMatchObject({ day: monday, version: 1 });
  });

  it('are for the one who leads: not for members, neighbours, or other municipalities', async () => {
    const days = { from: monday, to: monday };
    expect((await ask(await signIn('granmo.ppt'), days)).status).toBe(403);
    expect((await ask(await signIn('granmo.teacher'), days)).status).toBe(403);
    expect((await ask(await signIn('granmo.administrator'), days)).status).toBe(403);
    expect((await ask(await signIn('nabo.coordinator'), days)).status).toBe(404);
    expect((await ask(new Client(api.url), days)).status).toBe(401);
  });

  it('are refused where the days are none, the wrong way round or too many', async () => {
    const asked = async (days: { from: string; to: string; starts?: string }) =>
      (await ask(coordinator, days)).status;
    expect(await asked({ from: 'x', to: monday })).toBe(400);
    expect(await asked({ from: tuesday, to: monday })).toBe(400);
    expect(await asked({ from: monday, to: addDays(asDay(monday), 42) })).toBe(400);
    expect(await asked({ from: monday, to: monday, starts: '25:00' })).toBe(400);
    expect(await asked({ from: monday, to: addDays(asDay(monday), 41) })).toBe(200);
    const unknown = '01980000-0000-7000-8000-00000000beef';
    expect((await ask(coordinator, { from: monday, to: monday }, unknown)).status).toBe(404);
  });

  it('close when the seat ends', async () => {
    await asAdmin(
      database.adminUrl,
      `update laget.seat set ended_at = now(), ended_reason = 'moved' where person_id = $1`,
      [town.person.coordinator],
    );
    const again = await signIn('granmo.coordinator');
    expect((await ask(again, { from: monday, to: monday })).status).toBe(403);
  });
});
