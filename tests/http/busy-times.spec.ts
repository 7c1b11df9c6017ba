import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BusyCounts, BusyPreview, BusyTimes } from '#contract/busy-time';
import type { Problem } from '#contract/problem';
import type { ProposalMade } from '#contract/year-proposal';
import { asDay, weekdayOf } from '#kernel/time/day';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality } from '../support/municipality.js';
import { giveRhythm, planned } from '../support/years.js';

const now = new Date('2026-09-01T08:00:00Z');
let database: TestDatabase;
let api: TestApi;
let principal: Client;

beforeAll(async () => {
  database = await aDatabase();
  const granmo = await aMunicipality(database.appUrl, 'granmo');
  await giveRhythm(database.adminUrl, granmo, { school: { every: 'month' } });
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: idSource('busy times') });
  principal = await new Client(api.url).signIn('granmo.principal');
}, 60_000);
afterAll(() => api.close());

const fileOf = (...lines: string[]) => ({
  file: Buffer.from(lines.join('\r\n')).toString('base64'),
  schoolYear: 2026,
  source: 'min kalender.ics',
});
/** Every day but Thursday. */
const weekdays = (from: string, to: string) =>
  ['mandag', 'tirsdag', 'onsdag', 'fredag'].map((day) => `${from};${to};8.00;15.30;${day}`);
type Asked = ReturnType<typeof fileOf>;
const preview = (asked: Asked, client = principal) =>
  client.post<BusyPreview & Problem>('/api/busy-times/preview', asked);
const store = async (asked: Asked, client = principal) => {
  const { hash } = (await preview(asked, client)).body;
  return client.post<BusyCounts & Problem>('/api/busy-times/import', { ...asked, hash });
};
const mine = async (client = principal) =>
  (await client.get<BusyTimes>('/api/busy-times?schoolYear=2026')).body;

const event = (name: string, day: string, hours: string) => [
  'BEGIN:VEVENT',
  `SUMMARY:${name}`,
  `DTSTART;TZID=Europe/Oslo:${day}T${hours}00`,
  'DURATION:PT1H',
  'END:VEVENT',
];
const calendar = (...events: string[][]) =>
  fileOf('BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR');

describe('the hours somebody is busy, from a calendar of their own', () => {
  it('are shown before they are stored, and no word of an event is kept', async () => {
    const asked = calendar(
      event('Hemmelig legetime', '20260908', '0900'),
      event('Foreldremøte', '20260915', '1400'),
    );
    const { body } = await preview(asked);
    expect(body).toMatchObject({ faults: [], counts: { added: 2, ended: 0, known: 0 } });
    expect(body.rows[0]).toEqual({ day: '2026-09-08', starts: '09:00', minutes: 60 });
    expect((await mine()).count).toBe(0);
    expect((await store(asked)).body).toEqual({ added: 2, ended: 0, known: 0 });
    const [kept] = await asAdmin(
      database.adminUrl,
      `select count(*)::int as rows from laget.busy_time b where b::text ilike '%legetime%'`,
    );
    expect(kept).toEqual({ rows: 0 });
  });

  it('are what the last file of the school year says', async () => {
    const next = calendar(event('A', '20260908', '0900'), event('B', '20260922', '1000'));
    expect((await store(next)).body).toEqual({ added: 1, ended: 1, known: 1 });
    expect((await store(next)).body).toEqual({ added: 0, ended: 0, known: 2 });
    expect((await mine()).next).toEqual([
      { day: '2026-09-08', starts: '09:00', minutes: 60 },
      { day: '2026-09-22', starts: '10:00', minutes: 60 },
    ]);
  });

  it('may come as a table, with a weekday through the year', async () => {
    const table = fileOf('Fra;Til;Ukedag;Fra kl;Til kl', '1.10.2026;31.10.2026;fredag;8.00;15.30');
    const { body } = await preview(table);
    expect(body.counts).toEqual({ added: 5, ended: 2, known: 0 });
    const faulty = fileOf('Fra;Fra kl;Til kl', '1.10.2026;ni;ti');
    expect((await preview(faulty)).body.faults).toEqual([{ line: 2, code: 'time-unknown' }]);
    const refused = await store(faulty);
    expect([refused.status, refused.body.code]).toEqual([422, 'file.has-faults']);
    expect((await mine()).count).toBe(2);
  });

  it('are kept clear of by whoever plans the year', async () => {
    const taken = fileOf('Fra;Til;Fra kl;Til kl;Ukedag', ...weekdays('1.8.2026', '30.6.2027'));
    expect((await store(taken)).status).toBe(200);
    const administrator = await new Client(api.url).signIn('granmo.administrator');
    const { body } = await administrator.post<ProposalMade>('/api/year/proposals', {
      schoolYear: 2026,
    });
    const proposal = await planned(administrator, body);
    const days = proposal.result?.changes.map(({ after }) => after?.day ?? '') ?? [];
    expect(days.length).toBeGreaterThan(5);
    expect(days.filter((day) => weekdayOf(asDay(day)) !== 4)).toEqual([]);
    expect(JSON.stringify(proposal)).not.toContain('min kalender');
  });

  it('are nobody else’s to see, and are taken back by whoever told them', async () => {
    const other = await new Client(api.url).signIn('granmo.administrator');
    expect((await mine(other)).count).toBe(0);
    const ended = await other.post<BusyCounts>('/api/busy-times/end', { schoolYear: 2026 });
    expect(ended.body.ended).toBe(0);
    const all = (await mine()).count;
    expect(all).toBeGreaterThan(100);
    const own = await principal.post<BusyCounts>('/api/busy-times/end', { schoolYear: 2026 });
    expect(own.body.ended).toBe(all);
    expect((await mine()).count).toBe(0);
  });
});
