import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumLine, ForumPage } from '#contract/forum';
import type { MyDay } from '#contract/my-day';
import type { SessionAnswer } from '#contract/session';
import { EnrolPeople } from '#application/person/enrol-people';
import { FillSeats } from '#application/forum/fill-seats';
import { Actors } from '#application/session/actors';
import type { OwnerId, PersonId } from '#kernel/ids';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { someone, there } from '../support/house.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';
import { aRegion, type Region, restsOn, seatFromHome } from '../support/region.js';

const now = new Date('2026-09-08T08:00:00Z');
const ids = idSource('region');
const council = 'felles-politirad';
let api: TestApi;
let database: TestDatabase;
let region: Region;
/** Two municipalities of the region. */
let gjovik: Municipality;
let land: Municipality;
let forum: string;
let mayor: PersonId;

const signIn = (subject: string) => new Client(api.url).signIn(subject);
const switchTo = (client: Client, owner: OwnerId) =>
  client.post<SessionAnswer>('/api/session/switch', { owner });

/** Signed in at home, and then acting for the region. */
const inRegion = async (subject: string): Promise<Client> => {
  const client = await signIn(subject);
  const { status, body } = await switchTo(client, region.owner);
  if (status !== 200) throw new Error(`switching answered ${status}`);
  client.uses(body.csrf);
  return client;
};

beforeAll(async () => {
  database = await aDatabase();
  gjovik = await aMunicipality(database.appUrl, 'gjovik');
  land = await aMunicipality(database.appUrl, 'nordre-land');
  await aMunicipality(database.appUrl, 'melhus');
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids });
  region = await aRegion(api.app, ids.next() as OwnerId);
  for (const { owner } of [gjovik, land]) await restsOn(database.adminUrl, owner);
  forum = there(region.ids.forums.get(council));
  mayor = await seatFromHome(api.app, region, { subject: 'demo:gjovik.mayor', forum: council });
  await seatFromHome(api.app, region, { subject: 'demo:nordre-land.mayor', forum: council });
  await seatFromHome(api.app, region, { subject: 'demo:gjovik.teacher', forum: null });
  await seatFromHome(api.app, region, { subject: 'demo:melhus.mayor', forum: council });
});
afterAll(() => api.close());

const listed = async (client: Client): Promise<string[]> =>
  (await client.get<{ items: ForumLine[] }>('/api/forums')).body.items.map(({ id }) => id);

describe('a forum of a region', () => {
  it('R-130: is there for its members from several municipalities, among the forums of home', async () => {
    for (const [home, town] of [
      ['gjovik', gjovik],
      ['nordre-land', land],
    ] as const) {
      const client = await signIn(`${home}.mayor`);
      const found = await listed(client);
      expect(found).toContain(forum);
      expect(found).toEqual(expect.arrayContaining(Object.values(town.forum)));
      expect((await client.get(`/api/forums/${forum}`)).status).toBe(200);
    }
  });

  it('R-130: lets a member do its part when it acts for the region, with the names of all members', async () => {
    const client = await inRegion('gjovik.mayor');
    const { body } = await client.get<ForumPage>(`/api/forums/${forum}`);
    expect(body.roles).toEqual(['member']);
    const names = body.seats.flatMap(({ person }) => person?.name ?? []);
    expect(names).toEqual(expect.arrayContaining(['demo.gjovik.mayor Oppdiktsen']));
    expect(names).toEqual(expect.arrayContaining(['demo.nordre.land.mayor Oppdiktsen']));
    const raised = await client.post<{ id: string }>('/api/system-issues', {
      forum,
      title: 'Ungdom reiser mellom kommunene',
      text: 'Helgene samler ungdom fra hele regionen.',
    });
    expect(raised.status).toBe(201);
    const other = await inRegion('nordre-land.mayor');
    expect((await other.get(`/api/system-issues/${raised.body.id}`)).status).toBe(200);
  });

  it('R-130: is not written in while one acts at home: switching is a deed', async () => {
    const client = await signIn('gjovik.mayor');
    const body = { forum, title: 'Noe', text: 'Noe mer.' };
    expect((await client.post('/api/system-issues', body)).status).toBe(404);
  });

  it.each([
    ['somebody of a member municipality without a seat', 'gjovik.principal'],
    ['its leadership without a seat', 'gjovik.director'],
    ['somebody who is enrolled in the region and sits nowhere', 'gjovik.teacher'],
    ['a municipality outside', 'melhus.director'],
    [
      'a municipality outside, though the region has given one of its people a seat',
      'melhus.mayor',
    ],
  ])('R-130: does not exist for %s', async (_who, subject) => {
    const client = await signIn(subject);
    expect(await listed(client)).not.toContain(forum);
    expect((await client.get(`/api/forums/${forum}`)).status).toBe(404);
    expect(JSON.stringify((await client.get('/api/structure')).body)).not.toContain(forum);
  });

  it('R-130: stands in the week at home of whoever is called to it: which forum and when, and no more', async () => {
    const meeting = ids.next();
    const called = `insert into laget.attendance (id, owner_id, meeting_id, person_id, role, required, during, released, presence, version)
      select $1, owner_id, id, $3, 'member', true, during, false, 'expected', 1 from laget.meeting where id = $2`;
    await asAdmin(
      database.adminUrl,
      `insert into laget.meeting (id, owner_id, forum_id, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
       values ($1, $2, $3, $4, 0, '2026-09-10', '12:00', 60, 'Europe/Oslo', 'Et hemmelig sted', 'planned', '["slt"]', now(), 1)`,
      [meeting, region.owner, forum, `${meeting}@gjovik.example`],
    );
    await asAdmin(database.adminUrl, called, [ids.next(), meeting, mayor]);
    const week = async (client: Client) => (await client.get<MyDay>('/api/my-day')).body;
    const entries = async (client: Client) =>
      (await week(client)).week.flatMap((day) =>
        day.entries.map((entry) => ({ day: day.day, ...entry })),
      );
    const seen = await entries(await signIn('gjovik.mayor'));
    const { kind, name } =
      (await week(await inRegion('gjovik.mayor'))).week[3]?.entries[0]?.forum ?? {};
    expect(seen).toEqual([
      {
        ...{ day: '2026-09-10', meeting, forum: { id: forum, kind, name } },
        ...{
          starts: '12:00',
          state: 'planned',
          place: { nb: 'Gjøvikregionen', nn: 'Gjøvikregionen', en: 'The Gjøvik region' },
        },
      },
    ]);
    expect(JSON.stringify(await week(await signIn('gjovik.mayor')))).not.toContain('hemmelig');
    const [acting] = await entries(await inRegion('gjovik.mayor'));
    expect(acting).toMatchObject({ meeting, place: null });
    for (const who of ['nordre-land.mayor', 'gjovik.principal', 'gjovik.teacher', 'melhus.mayor'])
      expect(await entries(await signIn(who))).toEqual([]);
  });

  it('R-130: cannot be switched to by those who have no part in it', async () => {
    for (const subject of ['gjovik.principal', 'gjovik.teacher', 'melhus.director'])
      expect((await switchTo(await signIn(subject), region.owner)).status).toBe(404);
    expect((await switchTo(await signIn('gjovik.mayor'), land.owner)).status).toBe(404);
  });

  it('R-130: shows nothing of one municipality to another, nor to those who act for the region', async () => {
    for (const client of [await inRegion('nordre-land.mayor'), await signIn('nordre-land.mayor')]) {
      expect((await client.get(`/api/forums/${gjovik.forum.council}`)).status).toBe(404);
      expect(await listed(client)).not.toContain(gjovik.forum.council);
    }
    const home = await (await inRegion('gjovik.mayor')).get(`/api/forums/${gjovik.forum.council}`);
    expect(home.status).toBe(404);
  });

  it('R-130: ends for a member on the day its seat ends, at home and in the region', async () => {
    const acting = await inRegion('gjovik.mayor');
    const until = (day: string | null) =>
      asAdmin(database.adminUrl, 'update laget.seat set to_on = $1 where person_id = $2', [
        day,
        mayor,
      ]);
    await until('2026-09-07');
    expect(await listed(await signIn('gjovik.mayor'))).not.toContain(forum);
    const day = (await (await signIn('gjovik.mayor')).get<MyDay>('/api/my-day')).body;
    expect(day).toMatchObject({ today: '2026-09-08' });
    expect(day.week.flatMap(({ entries }) => entries)).toEqual([]);
    expect((await acting.get(`/api/forums/${forum}`)).status).toBe(401);
    await until(null);
    expect(await listed(await signIn('gjovik.mayor'))).toContain(forum);
  });
});

describe('a service that several municipalities share', () => {
  it('R-132: sits in the forums of each, and sees in each no more than that one', async () => {
    const { adminUrl } = database;
    const machine = api.app.get(Actors).clock(land.owner);
    const [person] = await api.app
      .get(EnrolPeople)
      .execute(machine, [
        { ...someone('ppt.in.land', 'demo:gjovik.ppt'), service: land.service.pps },
      ]);
    const [seat] = await asAdmin<{ id: never }>(
      adminUrl,
      `select id from laget.seat where forum_id = $1 and role = 'member' and service_id = $2`,
      [land.forum.discussion, land.service.pps],
    );
    await api.app
      .get(FillSeats)
      .execute(machine, [{ seat: there(seat).id, person: there(person) }]);
    const client = await signIn('gjovik.ppt');
    const places = (await client.get<SessionAnswer>('/api/session')).body.signedIn?.places ?? [];
    expect(places.map(({ key }) => key)).toEqual(['gjovik', 'nordre-land']);
    const roles = async (town: Municipality) =>
      (await client.get<ForumPage>(`/api/forums/${town.forum.discussion}`)).body.roles;
    expect(await roles(gjovik)).toEqual(['member']);
    expect(await listed(client)).not.toContain(land.forum.discussion);
    client.uses((await switchTo(client, land.owner)).body.csrf);
    expect(await roles(land)).toEqual(['member']);
    expect(await listed(client)).not.toContain(gjovik.forum.discussion);
  });
});

describe('members who are employed elsewhere', () => {
  it('R-133: the county’s own sits in the regional arena, works in no municipality and sees none', async () => {
    const [person] = await api.app.get(EnrolPeople).execute(region.machine, [
      {
        ...someone('county.adviser', 'demo:county.adviser'),
        service: there(region.ids.services.get('county')),
      },
    ]);
    const seat = region.ids.seats.find(
      ({ forum: of, service }) => of === 're-komp' && service === 'county',
    );
    await api.app
      .get(FillSeats)
      .execute(region.machine, [{ seat: there(seat).id, person: there(person) }]);
    const client = await signIn('county.adviser');
    const { signedIn } = (await client.get<SessionAnswer>('/api/session')).body;
    expect(signedIn?.owner.key).toBe('gjovikregionen');
    const page = (
      await client.get<ForumPage>(`/api/forums/${there(region.ids.forums.get('re-komp'))}`)
    ).body;
    expect(page.seats.find(({ person: sitter }) => sitter?.id === person)).toMatchObject({
      service: { nb: 'Innlandet fylkeskommune' },
      external: true,
    });
    expect((await client.get(`/api/forums/${gjovik.forum.council}`)).status).toBe(404);
  });

  it('R-133: a seat in the region changes nothing of what one is at home', async () => {
    const client = await signIn('gjovik.mayor');
    const { signedIn } = (await client.get<SessionAnswer>('/api/session')).body;
    expect(signedIn?.person.id).toBe(gjovik.person.mayor);
    expect(signedIn?.owner.key).toBe('gjovik');
    expect(signedIn?.forums.map(({ id }) => id)).toEqual([gjovik.forum.council]);
    const [home] = await asAdmin(
      database.adminUrl,
      'select ended_at as ended, owner_id as owner from laget.person where id = $1',
      [gjovik.person.mayor],
    );
    expect(home).toEqual({ ended: null, owner: gjovik.owner });
  });
});
