import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddDays, CalendarDays, CalendarImported } from '#contract/calendar';
import type { Problem } from '#contract/problem';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const now = new Date('2026-09-01T08:00:00Z');
let granmo: Municipality;
let api: TestApi;
let administrator: Client;
let principal: Client;

beforeAll(async () => {
  const database = await aDatabase();
  granmo = await aMunicipality(database.appUrl, 'granmo');
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: idSource('days') });
  administrator = await new Client(api.url).signIn('granmo.administrator');
  principal = await new Client(api.url).signIn('granmo.principal');
}, 60_000);
afterAll(() => api.close());

const list = async (client: Client) =>
  (await client.get<CalendarDays>('/api/calendar-days?schoolYear=2026')).body.items;
const add = (more: Partial<AddDays>, client = administrator) =>
  client.post<CalendarImported & Problem>('/api/calendar-days', {
    from: '2026-11-16',
    to: '2026-11-17',
    kind: 'closed',
    name: 'Planleggingsdager',
    unit: null,
    source: 'Vedtak i kommunestyret',
    ...more,
  });

describe('the calendar of a municipality', () => {
  it('gets its public holidays at one word, once, with the library as their source', async () => {
    const settle = () =>
      administrator.post<CalendarImported>('/api/calendar-days/public-holidays', {
        schoolYear: 2026,
      });
    expect((await settle()).body).toEqual({ added: 13, known: 0 });
    expect((await settle()).body).toEqual({ added: 0, known: 13 });
    expect((await list(principal)).find(({ day }) => day === '2027-05-17')).toMatchObject({
      kind: 'public-holiday',
      source: 'date-holidays',
      readOn: '2026-09-01',
      unit: null,
      may: [],
    });
  });

  it('takes days by hand, of all or of one school, and gives them up with a reason', async () => {
    expect((await add({})).body).toEqual({ added: 2, known: 0 });
    expect((await add({ to: '2026-11-18' })).body).toEqual({ added: 1, known: 2 });
    const { school } = granmo.unit;
    expect((await add({ kind: 'open', unit: school, to: '2026-11-16' })).body.added).toBe(1);
    const open = (await list(administrator)).find(({ kind }) => kind === 'open');
    expect(open).toMatchObject({
      unit: { id: school, name: 'Skole school' },
      may: ['calendar.end'],
    });
    const end = (client: Client) =>
      client.post('/api/calendar-days/end', { days: [open?.id], reason: 'Likevel fri' });
    expect((await end(principal)).status).toBe(403);
    expect((await end(await new Client(api.url).signIn('lundmo.administrator'))).status).toBe(404);
    expect([(await end(administrator)).status, (await end(administrator)).status]).toEqual([
      204, 204,
    ]);
    expect((await list(principal)).filter(({ kind }) => kind === 'open')).toEqual([]);
  });

  it('gives up a stretch of days in one deed: all of them, or none where one is not there', async () => {
    expect((await add({ from: '2026-10-05', to: '2026-10-09', name: 'Høstferie' })).status).toBe(
      200,
    );
    const autumn = async () =>
      (await list(administrator)).flatMap(({ id, name }) => (name.nb === 'Høstferie' ? id : []));
    const days = await autumn();
    expect(days).toHaveLength(5);
    const end = async (ids: readonly string[]) =>
      (await administrator.post('/api/calendar-days/end', { days: ids, reason: 'Feil uke' }))
        .status;
    expect(await end([...days, '01980000-0000-7000-8000-00000000beef'])).toBe(404);
    expect(await autumn()).toEqual(days);
    expect([await end(days), await autumn()]).toEqual([204, []]);
    expect(await end([])).toBe(400);
  });

  it('refuses what makes no sense, and everybody but the administrator', async () => {
    const open = await add({ kind: 'open' });
    expect([open.status, open.body.code]).toEqual([422, 'calendar.unit-missing']);
    expect((await add({ to: '2026-11-01' })).status).toBe(400);
    expect((await add({ from: '2026-02-30' })).status).toBe(400);
    expect((await add({}, principal)).status).toBe(403);
    const holidays = { schoolYear: 2026 };
    expect((await principal.post('/api/calendar-days/public-holidays', holidays)).status).toBe(403);
  });

  it('is nobody else’s', async () => {
    expect(await list(await new Client(api.url).signIn('lundmo.administrator'))).toEqual([]);
  });
});
