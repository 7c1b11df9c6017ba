import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarFile, CalendarImported, CalendarPreview } from '#contract/calendar';
import type { Problem } from '#contract/problem';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const now = new Date('2026-09-01T08:00:00Z');
let database: TestDatabase;
let granmo: Municipality;
let lundmo: Municipality;
let api: TestApi;
let administrator: Client;

beforeAll(async () => {
  database = await aDatabase();
  granmo = await aMunicipality(database.appUrl, 'granmo');
  lundmo = await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl, {
    clock: { now: () => now },
    ids: idSource('calendar import'),
  });
  administrator = await new Client(api.url).signIn('granmo.administrator');
}, 60_000);
afterAll(() => api.close());

const base64 = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('base64');
const asked = (file: string, more: Partial<CalendarFile> = {}) => ({
  file,
  schoolYear: 2026,
  kind: 'school-holiday' as const,
  unit: null,
  source: 'skoleruta.csv',
  ...more,
});
const preview = (body: CalendarFile, client = administrator) =>
  client.post<CalendarPreview & Problem>('/api/calendar-days/preview', body);
const store = (body: CalendarFile & { hash: string }, client = administrator) =>
  client.post<CalendarImported & Problem>('/api/calendar-days/import', body);
const rows = () =>
  asAdmin(
    database.adminUrl,
    `select c.day::text as day, c.kind, c.name->>'nb' as name, u.name as unit, c.source, c.read_on::text as read_on
     from laget.calendar_day c left join laget.unit u on u.id = c.unit_id
     where c.owner_id = '${granmo.owner}' and c.ended_at is null order by c.day, u.name`,
  );

const table = [
  'Dato;Til;Type;Navn;Skole',
  '5.10.2026;6.10.2026;;Høstferie på Ås;',
  '16.11.2026;;planleggingsdag;Planleggingsdag;skole school',
  '6.10.2026;;skoleferie;Høstferie på Ås;',
].join('\r\n');

describe('a school’s calendar from a file', () => {
  it('is shown line by line, also from an old spreadsheet, and nothing is stored', async () => {
    const { status, body } = await preview(asked(base64(table, 'latin1')));
    expect(status).toBe(200);
    expect(body).toMatchObject({ encoding: 'windows-1252', faults: [], added: 3, known: 0 });
    expect(body.left).toEqual([{ line: 4, code: 'repeated' }]);
    expect(body.rows).toMatchObject([
      { line: 2, from: '2026-10-05', to: '2026-10-06', name: 'Høstferie på Ås', unit: null },
      { line: 3, kind: 'closed', unit: { id: granmo.unit.school, name: 'Skole school' } },
    ]);
    expect(await rows()).toEqual([]);
  });

  it('is stored as a whole or not at all', async () => {
    const faulty = asked(base64(`${table}\r\n17.11.2026;;;Fri;Ukjent skole\r\n32.1.2027;;;Fri;`));
    const { hash, faults } = (await preview(faulty)).body;
    expect(faults).toEqual([
      { line: 5, code: 'unit-unknown', said: 'Ukjent skole' },
      { line: 6, code: 'day-unknown', said: '32.1.2027' },
    ]);
    const { status, body } = await store({ ...faulty, hash });
    expect([status, body.code, body.values]).toEqual([422, 'file.has-faults', { count: 2 }]);
    expect(await rows()).toEqual([]);
  });

  it('is not stored when it is another file, or other choices, than was seen', async () => {
    const seen = asked(base64(table));
    const { hash } = (await preview(seen)).body;
    const other = await store({ ...seen, kind: 'closed', hash });
    expect([other.status, other.body.code]).toEqual([409, 'file.preview-stale']);
    const file = await store({ ...seen, file: base64(`${table}\r\n`), hash });
    expect(file.status).toBe(409);
  });

  it('says of each day where and when it was read; the same file twice changes nothing', async () => {
    const body = asked(base64(table));
    const { hash } = (await preview(body)).body;
    const [one, other] = await Promise.all([store({ ...body, hash }), store({ ...body, hash })]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.body.added + other.body.added).toBe(3);
    const from = { source: 'skoleruta.csv', read_on: '2026-09-01' };
    const autumn = { kind: 'school-holiday', name: 'Høstferie på Ås', unit: null, ...from };
    const stored = [
      { day: '2026-10-05', ...autumn },
      { day: '2026-10-06', ...autumn },
      { day: '2026-11-16', kind: 'closed', name: 'Planleggingsdag', unit: 'Skole school', ...from },
    ];
    expect(await rows()).toEqual(stored);
    expect((await store({ ...body, hash })).body).toEqual({ added: 0, known: 3 });
    expect((await preview(body)).body).toMatchObject({ added: 0, known: 3 });
    expect(await rows()).toEqual(stored);
  });

  it('may be a calendar file for one school', async () => {
    const ics =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Skoledag likevel\r\nDTSTART;VALUE=DATE:20261006\r\nEND:VEVENT\r\nEND:VCALENDAR';
    const body = asked(base64(ics), { kind: 'open', unit: granmo.unit.otherSchool });
    const seen = (await preview(body)).body;
    expect(seen.rows).toMatchObject([
      { line: 2, kind: 'open', unit: { name: 'Skole otherSchool' } },
    ]);
    const common = (await preview({ ...body, unit: null })).body;
    expect(common.faults).toEqual([{ line: 2, code: 'open-without-unit' }]);
  });
});

describe('who may bring one in', () => {
  it('is the administrator at home: others are not allowed, and a foreign school is not found', async () => {
    const body = asked(base64(table));
    for (const who of ['granmo.principal', 'granmo.director', 'granmo.coordinator']) {
      const client = await new Client(api.url).signIn(who);
      expect((await preview(body, client)).status).toBe(403);
      expect((await store({ ...body, hash: 'x' }, client)).status).toBe(403);
    }
    const nobody = await new Client(api.url).withToken();
    expect((await preview(body, nobody)).status).toBe(401);
    expect((await preview({ ...body, unit: lundmo.unit.school })).status).toBe(404);
    const stranger = await new Client(api.url).signIn('lundmo.administrator');
    expect((await preview(body, stranger)).body).toMatchObject({ known: 0 });
  });
});

/** The answer to a request that only says how long its body is. */
const announce = (path: string, length: number) =>
  new Promise<{ status: number | undefined; body: Problem }>((resolve, reject) => {
    const sent = request(
      `${api.url}${path}`,
      {
        method: 'POST',
        headers: {
          'content-length': String(length),
          'content-type': 'application/json',
          ...administrator.proof,
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('end', () => {
          sent.destroy();
          resolve({ status: answer.statusCode, body: JSON.parse(text) as Problem });
        });
      },
    );
    sent.on('error', reject);
    sent.write('{"file":"');
  });

describe('a file that is no calendar of a school', () => {
  it('is refused by its length alone when it is 20 MB, before it is read', async () => {
    const { status, body } = await announce('/api/calendar-days/preview', 20_000_000);
    expect([status, body.code]).toEqual([413, 'file.too-large']);
  });

  it('is refused when it is just too large, and other doors still take no more than a text', async () => {
    const large = await preview(asked(Buffer.alloc(2_000_001, ' ').toString('base64')));
    expect([large.status, large.body.code]).toEqual([413, 'file.too-large']);
    const other = await announce('/api/feeds', 2_000_000);
    expect([other.status, other.body.code]).toEqual([413, 'body.too-large']);
  });

  it.each([
    ['is a spreadsheet or a picture', Buffer.from('PK\u0003\u0004\0\0'), 'file.unreadable'],
    ['has no heading we know', Buffer.from('en;to\n1;2'), 'calendar.file-unknown'],
    [
      'repeats an event a hundred thousand times',
      Buffer.from(
        `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20000101T080000\nRRULE:FREQ=DAILY;COUNT=100000\nEND:VEVENT\n'.repeat(9)}END:VCALENDAR`,
      ),
      'calendar.too-many-repetitions',
    ],
  ])('is refused in words when it %s', async (_, bytes, code) => {
    const { status, body } = await preview(asked(bytes.toString('base64')));
    expect([status, body.code]).toEqual([422, code]);
  });
});
