import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumPage } from '#contract/forum';
import type { MeetingList } from '#contract/meeting';
import type { MeetingPlaces } from '#contract/meeting-places';
import { Year, type YearMeeting } from '#contract/year';
import type { ProposalMade, YearProposal } from '#contract/year-proposal';
import { isOf } from '#kernel/meeting/forums-of';
import { addDays, asDay } from '#kernel/time/day';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { there } from '../support/house.js';
import { idSource } from '../support/ids.js';
import { ask, seenBy } from '../support/meetings.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';
import { giveRhythm, planned } from '../support/years.js';

const now = new Date('2026-08-05T08:00:00Z');
const closedDay = '2026-09-16';
const rhythm = (other: string) => ({
  ...{ timesPer: 'year', count: 8, about: true },
  joint: { forum: other, count: 2 },
});

let database: TestDatabase;
let town: Municipality;
let api: TestApi;

const sql = (text: string, values: readonly unknown[]) =>
  asAdmin<Record<string, string>>(database.adminUrl, text, values);
const as = (who: string) => new Client(api.url).signIn(who);
const propose = async (): Promise<YearProposal> => {
  const administrator = await as('granmo.administrator');
  const made = await administrator.post<ProposalMade>('/api/year/proposals', { schoolYear: 2026 });
  return planned(administrator, made.body);
};
const theYear = async (): Promise<Year> =>
  Year.parse((await (await as('granmo.teacher')).get('/api/year?schoolYear=2026')).body);
const jointOnes = async (): Promise<YearMeeting[]> =>
  (await theYear()).meetings.filter(({ joint }) => joint !== null);

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'nabo');
  const cadences = { council: rhythm('network'), network: rhythm('council') };
  await giveRhythm(database.adminUrl, town, cadences);
  for (const [name, meets] of Object.entries(cadences))
    await sql(`update laget.forum set settings = settings || $2 where id = $1`, [
      town.forum[name as keyof typeof cadences],
      JSON.stringify({ meets }),
    ]);
  // Whoever sits in both is to be called once.
  await sql(`update laget.seat set person_id = $3 where forum_id = $1 and person_id = $2`, [
    town.forum.council,
    town.person.police,
    town.person.ppt,
  ]);
  // The forum that is invited goes by the calendar of a school that is closed one Wednesday.
  await sql(`update laget.forum set unit_id = $2 where id = $1`, [
    town.forum.network,
    town.unit.school,
  ]);
  await sql(
    `insert into laget.calendar_day (id, owner_id, unit_id, day, kind, name, source, read_on)
     values (gen_random_uuid(), $1, $2, $3, 'closed', '{"nb": "Stengt"}', 'test', '2026-08-01')`,
    [town.owner, town.unit.school, closedDay],
  );
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: idSource('joint') });
  const year = await propose();
  const administrator = await as('granmo.administrator');
  expect((await administrator.post(`/api/year/proposals/${year.id}/approve`)).status).toBe(200);
}, 60_000);
afterAll(() => api?.close());

describe('two forums that share two of their meetings (R-019, LIE-R04)', () => {
  it('have two joint meetings in the year, and each the number its plan asks for', async () => {
    const { meetings, conflicts } = await theYear();
    const joint = meetings.filter((one) => one.joint !== null);
    const pair = [town.forum.council, town.forum.network];
    expect(joint.map(({ forum, joint: other }) => [forum, other])).toEqual([pair, pair]);
    // Of about eight, six are each one's own.
    const { council, network } = town.forum;
    const countIn = (id: string) => meetings.filter((one) => isOf(one, id)).length;
    expect([countIn(council), countIn(network), meetings.length]).toEqual([8, 8, 14]);
    expect(conflicts.filter(({ code }) => ['too-few', 'too-many'].includes(code))).toEqual([]);
  });

  it('call everybody in either once', async () => {
    const called = await sql(
      `select a.person_id as person from laget.attendance a where a.meeting_id = $1 order by 1`,
      [there((await jointOnes())[0]).id],
    );
    const { networkLeader, ppt, mayor, unitLeader } = town.person;
    expect(called.map(({ person }) => person)).toEqual(
      [networkLeader, ppt, mayor, unitLeader].toSorted(),
    );
  });

  it('show them among the meetings of both', async () => {
    const [first, second] = (await jointOnes()).map(({ id }) => id);
    const reader = await as('granmo.teacher');
    for (const [mine, other] of [
      [town.forum.council, town.forum.network],
      [town.forum.network, town.forum.council],
    ]) {
      const list = await reader.get<MeetingList>(`/api/meetings?forum=${mine}&limit=100`);
      const ids = list.body.items.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([first, second]));
      const page = await reader.get<ForumPage>(`/api/forums/${mine}`);
      const named = page.body.meetings.flatMap(({ joint }) => joint?.id ?? []);
      expect(new Set(named)).toEqual(new Set([other]));
    }
  });

  it('stand when the year is planned anew: no other comes beside them', async () => {
    const { result } = await propose();
    expect(result?.changes.filter(({ meeting }) => meeting === null)).toEqual([]);
    expect(result?.unmet).toEqual([]);
  });
});

describe('the door of a joint meeting (R-019)', () => {
  it('is open to a member of either forum, and its leaders may prepare and move it', async () => {
    const meeting = there((await jointOnes())[1]);
    for (const who of ['granmo.mayor', 'granmo.networkLeader']) {
      const leader = await as(who);
      const page = await seenBy(leader, meeting.id);
      expect(page.may).toEqual(expect.arrayContaining(['meeting.prepare', 'meeting.move']));
      const added = await ask(leader, `/api/meetings/${meeting.id}/items`, {
        body: { type: 'discuss', title: 'Tema vi har sammen' },
      });
      expect(added.status).toBeLessThan(300);
      expect((await leader.get(`/api/meetings/${meeting.id}/places`)).status).toBe(200);
    }
    expect((await seenBy(await as('granmo.ppt'), meeting.id)).items[0]?.text).not.toBeNull();
  });

  it('tells whoever would move it what either forum would have against a day, each thing once', async () => {
    const mayor = await as('granmo.mayor');
    const { meetings } = await theYear();
    const own = meetings.find((one) => one.forum === town.forum.council && one.joint === null);
    const codesOf = async (id: string): Promise<string[]> => {
      const path = `/api/meetings/${id}/places?from=${closedDay}&to=${closedDay}`;
      const { body } = await mayor.get<MeetingPlaces>(path);
      return (body.days[0]?.breaks ?? [])
        .map(({ code }) => code)
        .filter((code) => code === 'closed');
    };
    expect(await codesOf(there(own).id)).toEqual([]);
    expect(await codesOf(there((await jointOnes())[0]).id)).toEqual(['closed']);
  });

  it('is moved by the leader of the forum that is invited, and stays joint', async () => {
    const leader = await as('granmo.networkLeader');
    const meeting = there((await jointOnes())[0]);
    const { version, starts, minutes } = await seenBy(leader, meeting.id);
    const day = addDays(asDay(meeting.day), 1);
    const moved = await ask(leader, `/api/meetings/${meeting.id}/move`, {
      body: { day, starts, minutes },
      version,
    });
    expect(moved.status).toBe(200);
    expect((await jointOnes()).map((one) => one.day)).toContain(day);
  });

  it('lets whoever sits in neither prepare nothing, and does not exist in another municipality', async () => {
    const meeting = there((await jointOnes())[0]);
    const outsider = await as('granmo.coordinator');
    const page = await seenBy(outsider, meeting.id);
    expect({ may: page.may, waiting: page.waiting }).toEqual({ may: [], waiting: [] });
    const body = { type: 'discuss', title: 'Utenfra' };
    const added = await ask(outsider, `/api/meetings/${meeting.id}/items`, { body });
    expect(added.status).toBe(403);
    const stranger = await as('nabo.networkLeader');
    expect((await stranger.get(`/api/meetings/${meeting.id}`)).status).toBe(404);
    const tried = await ask(stranger, `/api/meetings/${meeting.id}/items`, { body });
    expect(tried.status).toBe(404);
  });
});
