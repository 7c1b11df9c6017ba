import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PeopleCounts, PeoplePreview } from '#contract/people';
import type { Problem } from '#contract/problem';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const now = new Date('2026-09-01T08:00:00Z');
let database: TestDatabase;
let granmo: Municipality;
let api: TestApi;
let administrator: Client;

beforeAll(async () => {
  database = await aDatabase();
  granmo = await aMunicipality(database.appUrl, 'granmo');
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl, {
    clock: { now: () => now },
    ids: idSource('people import'),
  });
  administrator = await new Client(api.url).signIn('granmo.administrator');
}, 60_000);
afterAll(() => api.close());

const base64 = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('base64');
const preview = (file: string, client = administrator) =>
  client.post<PeoplePreview & Problem>('/api/people/preview', { file });
const store = (file: string, hash: string, client = administrator) =>
  client.post<PeopleCounts & Problem>('/api/people/import', { file, hash });
const people = async () => {
  const [row] = await asAdmin(
    database.adminUrl,
    `select count(*)::int as people from laget.person where owner_id = '${granmo.owner}'`,
  );
  return row?.['people'];
};

const heading = 'Etternavn;Fornavn;E-post;Skole';
const list = [
  heading,
  'Prøve;Ågot;agot@granmo.example;skole school',
  'Prøve;Øyvind;oyvind@granmo.example;',
].join('\r\n');

describe('the people of a municipality from a list', () => {
  it('are shown line by line, also from an old spreadsheet, and nobody is enrolled', async () => {
    const before = await people();
    const { status, body } = await preview(base64(list, 'latin1'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ encoding: 'windows-1252', faults: [], left: [] });
    expect(body.rows).toMatchObject([
      { line: 2, name: 'Ågot Prøve', isNew: true, unit: 'Skole school', seat: null },
      { line: 3, name: 'Øyvind Prøve', isNew: true, unit: null },
    ]);
    expect(body.counts).toEqual({ people: 2, offices: 0, seats: 0 });
    expect(await people()).toBe(before);
  });

  it('are enrolled all or none', async () => {
    const before = await people();
    const faulty = base64(`${list}\r\nPrøve;Bo;bo;Ukjent skole\r\n;Liv;liv@granmo.example;`);
    const { hash, faults } = (await preview(faulty)).body;
    expect(faults).toEqual([
      { line: 4, code: 'email-unknown', said: 'bo' },
      { line: 5, code: 'name-missing' },
    ]);
    const { status, body } = await store(faulty, hash);
    expect([status, body.code, body.values]).toEqual([422, 'file.has-faults', { count: 2 }]);
    expect(await people()).toBe(before);
  });

  it('are enrolled once, however often the list comes', async () => {
    const before = Number(await people());
    const file = base64(list);
    const { hash } = (await preview(file)).body;
    const stale = await store(base64(`${list}\r\n`), hash);
    expect([stale.status, stale.body.code]).toEqual([409, 'file.preview-stale']);
    const twice = await Promise.all([store(file, hash), store(file, hash)]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(twice.map(({ body }) => body.people))).toEqual(new Set([0, 2]));
    expect(await people()).toBe(before + 2);
    const again = await preview(file);
    expect(again.body.left.map(({ code }) => code)).toEqual(['repeated', 'repeated']);
  });

  it('take the free seats of their forums', async () => {
    const [seat] = await asAdmin(
      database.adminUrl,
      `update laget.seat set person_id = null where id = (select s.id from laget.seat s join laget.forum f on f.id = s.forum_id
         where s.owner_id = '${granmo.owner}' and s.role = 'member' and s.office_id is null and s.person_id is not null and s.ended_at is null
         order by s.id limit 1)
       returning id, forum_id as forum, (select name->>'nb' from laget.forum f where f.id = forum_id) as name,
         (select name->>'nb' from laget.service v where v.id = service_id) as service`,
    );
    const line = `Prøve;Nora;nora@granmo.example;${String(seat?.['service'])};${String(seat?.['name'])}`;
    const file = base64(`Etternavn,Fornavn,E-post,Tjeneste,Forum\n${line.replaceAll(';', ',')}`);
    const { hash, faults, rows } = (await preview(file)).body;
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ seat: { forum: seat?.['name'], role: 'member' } }]);
    expect((await store(file, hash)).body).toEqual({ people: 1, offices: 0, seats: 1 });
    const [sits] = await asAdmin(
      database.adminUrl,
      `select p.given_name as name, s.from_on::text as since from laget.seat s join laget.person p on p.id = s.person_id
       where s.id = '${String(seat?.['id'])}'`,
    );
    expect(sits).toEqual({ name: 'Nora', since: '2026-09-01' });
  });

  it('take the seats that follow with those they are given, and none of these by hand', async () => {
    const vacant = (role: string, at: number) =>
      `(select s.id from laget.seat s where s.owner_id = '${granmo.owner}' and s.role = '${role}' and s.office_id is null and s.ended_at is null
         order by s.id offset ${at} limit 1)`;
    const [lead] = await asAdmin(
      database.adminUrl,
      `update laget.seat set person_id = null where id = ${vacant('member', 1)}
       returning id, (select name->>'nb' from laget.forum f where f.id = forum_id) as name,
         (select key from laget.forum f where f.id = forum_id) as key,
         (select name->>'nb' from laget.service v where v.id = service_id) as service`,
    );
    const [follower] = await asAdmin(
      database.adminUrl,
      `update laget.seat set person_id = null, role = 'deputy', service_id = null, terms = jsonb_build_object('officeIn',
         jsonb_build_object('forum', '${String(lead?.['key'])}', 'role', 'member'))
       where id = ${vacant('member', 2)}
       returning id, (select name->>'nb' from laget.forum f where f.id = forum_id) as name`,
    );
    const byHand = `Prøve;Per;per@granmo.example;;${String(follower?.['name'])};vara`;
    const heading = 'Etternavn;Fornavn;E-post;Tjeneste;Forum;Rolle';
    expect((await preview(base64(`${heading}\n${byHand}`))).body.faults).toMatchObject([
      { line: 2, code: 'seat-none' },
    ]);
    const given = `Prøve;Per;per@granmo.example;${String(lead?.['service'])};${String(lead?.['name'])};medlem`;
    const file = base64(`${heading}\n${given}`);
    const { hash, faults } = (await preview(file)).body;
    expect(faults).toEqual([]);
    expect((await store(file, hash)).status).toBe(200);
    const [sits] = await asAdmin(
      database.adminUrl,
      `select p.given_name as name from laget.seat s join laget.person p on p.id = s.person_id
       where s.id = '${String(follower?.['id'])}'`,
    );
    expect(sits).toEqual({ name: 'Per' });
  });

  it('come from the administrator of the municipality, and nobody else’s are touched', async () => {
    const other = await new Client(api.url).signIn('lundmo.administrator');
    const file = base64(list);
    const { hash, rows } = (await preview(file, other)).body;
    expect(rows.every(({ isNew }) => isNew)).toBe(true);
    const before = await people();
    expect(
      (await store(base64(`${heading}\nPrøve;Nils;nils@lundmo.example;`), hash, other)).status,
    ).toBe(409);
    expect(await people()).toBe(before);
    const principal = await new Client(api.url).signIn('granmo.principal');
    const refused = await preview(file, principal);
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
  });

  it.each([
    ['no list of people', 'dato;navn\n1.1.2027;Nyttår', 422, 'people.file-unknown'],
    ['a picture', 'PK\u0003\u0004\0\0', 422, 'file.unreadable'],
    ['too long', `E-post\n${'x@y.example\n'.repeat(5_001)}`, 422, 'people.too-many-lines'],
  ])('are refused in words when the file is %s', async (_why, text, status, code) => {
    const answer = await preview(base64(text));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
