import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AskElections } from '#application/clock/ask-elections';
import { Actors } from '#application/session/actors';
import type { Election } from '#contract/duty';
import type { ForumPage } from '#contract/forum';
import type { MyDay } from '#contract/my-day';
import type { Problem } from '#contract/problem';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { SetClock, there } from '../support/house.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const clock = new SetClock('2027-03-01');
const ids = idSource('election');
let database: TestDatabase;
let town: Municipality;
let api: TestApi;

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'nabo');
  await asAdmin(
    database.adminUrl,
    `update laget.forum set settings = settings || '{"chair":{"elected":{"termMonths":12,"rotates":true}}}' where id = $1`,
    [town.forum.network],
  );
  await seat(town.person.nurse);
  for (const day of ['2027-03-10', '2027-05-12', '2027-09-15', '2028-05-10'])
    await aComingMeeting(database.adminUrl, town, { forum: town.forum.network, day });
  api = await anApi(database.appUrl, { clock, ids });
}, 60_000);
afterAll(() => api?.close());

/** One more member of the network beside the one it has. */
const seat = (person: string) =>
  asAdmin(
    database.adminUrl,
    `insert into laget.seat (id, owner_id, forum_id, role, person_id, label, required, ord, from_on, version)
     values ($1, $2, $3, 'member', $4, '{"nb":"member i network"}', true, 9, '2026-08-01', 1)`,
    [ids.next(), town.owner, town.forum.network, person],
  );

const as = (who: string) => new Client(api.url).signIn(who);
const theClockAsks = () => api.app.get(AskElections).execute(api.app.get(Actors).clock(town.owner));
const waitingFor = async (who: string) =>
  (await (await as(who)).get<MyDay>('/api/my-day')).body.waiting.filter(
    ({ kind }) => kind === 'election',
  );
const electionOf = async (who: string, id: string) =>
  (await (await as(who)).get<Election>(`/api/duties/${id}`)).body;
const choose = async (who: string, election: Election, name: string) => {
  const seatOf = election.candidates.find(({ person }) => person.name.startsWith(name))?.seat;
  return (await as(who)).post<Problem>(`/api/duties/${election.id}/elect`, { seat: seatOf });
};
const chair = async () => {
  const { body } = await (
    await as('granmo.ppt')
  ).get<ForumPage>(`/api/forums/${town.forum.network}`);
  const held = there(body.seats.find(({ role }) => role === 'chair'));
  return [held.person?.name, held.termEndsOn];
};

describe('the chair that a network elects for one year at a time (R-034)', () => {
  let first: Election;

  it('is not asked for while another meeting comes before the last of the year', async () => {
    expect(await theClockAsks()).toBe(0);
    expect(await waitingFor('granmo.networkLeader')).toEqual([]);
  });

  it('is asked for once when the last meeting of the term is the next one, and the one who leads is reminded of it', async () => {
    clock.day = '2027-05-03';
    expect([await theClockAsks(), await theClockAsks()]).toEqual([1, 0]);
    const [reminder] = await waitingFor('granmo.networkLeader');
    expect(reminder).toMatchObject({
      forum: { id: town.forum.network },
      clock: { dueOn: '2027-05-12' },
    });
    first = await electionOf('granmo.ppt', there(reminder).id);
  });

  it('is chosen by those who sit there: nobody else, here or next door', async () => {
    expect((await choose('granmo.teacher', first, 'ppt')).status).toBe(403);
    expect((await choose('nabo.networkLeader', first, 'ppt')).status).toBe(404);
    expect((await choose('granmo.nurse', first, 'ppt')).status).toBe(204);
    expect(await chair()).toEqual(['ppt Oppdiktsen', '2028-07-31']);
    expect(await waitingFor('granmo.networkLeader')).toEqual([]);
    const again = await choose('granmo.nurse', first, 'nurse');
    expect([again.status, again.body.code]).toEqual([409, 'duty.already']);
  });

  it('goes in turn the year after', async () => {
    clock.day = '2028-05-02';
    expect(await theClockAsks()).toBe(1);
    const [reminder] = await waitingFor('granmo.ppt');
    const next = await electionOf('granmo.nurse', there(reminder).id);
    const inTurn = next.candidates.map(({ person, inTurn: turn }) => [person.name, turn]);
    expect(inTurn).toEqual([
      ['nurse Oppdiktsen', true],
      ['ppt Oppdiktsen', false],
    ]);
    const refused = await choose('granmo.nurse', next, 'ppt');
    expect([refused.status, refused.body.code]).toEqual([422, 'forum.not-in-turn']);
    expect((await choose('granmo.ppt', next, 'nurse')).status).toBe(204);
    expect(await chair()).toEqual(['nurse Oppdiktsen', '2029-07-31']);
  });

  it('is remembered with the name and the day, also when somebody else has the seat now', async () => {
    await asAdmin(
      database.adminUrl,
      `update laget.seat set person_id = $2 where forum_id = $1 and role = 'member' and person_id = $3`,
      [town.forum.network, town.person.teacher, town.person.ppt],
    );
    expect(await electionOf('granmo.nurse', first.id)).toMatchObject({
      state: 'done',
      chosen: { id: town.person.ppt, name: 'ppt Oppdiktsen' },
      earlier: [
        { person: { id: town.person.nurse }, on: '2028-05-02' },
        { person: { id: town.person.ppt }, on: '2027-05-03' },
      ],
    });
  });
});
