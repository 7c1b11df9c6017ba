import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import pg from 'pg';
import type { Feeds, IssuedFeed } from '#contract/feed';
import type { MeetingList } from '#contract/meeting';
import type { Problem } from '#contract/problem';
import type { ForumId, PersonId } from '#kernel/ids';
import { anApi, Client, type TestApi } from '../support/api.js';
import { match } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { judgedByLibical } from '../support/libical.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const now = new Date('2026-09-01T08:00:00Z');
const ids = idSource('feed');

let database: TestDatabase;
let melhus: Municipality;
let other: Municipality;
let api: TestApi;
let admin: pg.Client;

beforeAll(async () => {
  database = await aDatabase();
  melhus = await aMunicipality(database.appUrl, 'melhus');
  other = await aMunicipality(database.appUrl, 'annerledes');
  await hold(melhus, [
    { forum: melhus.forum.school, day: '2026-09-08' },
    { forum: melhus.forum.discussion, day: '2026-10-26' },
    { forum: melhus.forum.network, day: '2026-09-10', cancelled: true },
    { forum: melhus.forum.otherSchool, day: '2026-09-09' },
    { forum: melhus.forum.group, day: '2026-09-15', called: melhus.person.police },
    { forum: melhus.forum.group, day: '2026-10-20' },
  ]);
  await hold(other, [{ forum: other.forum.school, day: '2026-09-08' }]);
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids });
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
}, 60_000);

afterAll(async () => {
  await api?.close();
  await admin?.end();
});

interface Held {
  readonly forum: ForumId;
  readonly day: string;
  readonly cancelled?: boolean;
  readonly called?: PersonId;
}

/** Writes meetings at nine, as the application's role and inside the fence. */
async function hold({ owner }: Municipality, meetings: readonly Held[]): Promise<void> {
  const app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  await app.query(
    `select set_config('app.owner', $1, false), set_config('app.owners', $2, false)`,
    [owner, `{${owner}}`],
  );
  for (const { forum, day, cancelled = false, called } of meetings) {
    const id = ids.next();
    await app.query(
      `insert into laget.meeting (id, owner_id, forum_id, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
       values ($1, $2, $3, $7, 1, $4, '09:00', 90, 'Europe/Oslo', 'Rådhuset', $5, '[]', $6, 1)`,
      [id, owner, forum, day, cancelled ? 'cancelled' : 'planned', now, `${id}@laget`],
    );
    if (called !== undefined)
      await app.query(
        `insert into laget.attendance (id, owner_id, meeting_id, person_id, role, required, during, released, presence, version)
         select $1, owner_id, id, $3, 'guest', false, during, false, 'expected', 1 from laget.meeting where id = $2`,
        [ids.next(), id, called],
      );
  }
  await app.end();
}

const as = (who: string) => new Client(api.url).signIn(`melhus.${who}`);

async function issue(who: string, forum: ForumId | null = null): Promise<IssuedFeed> {
  const client = await as(who);
  const { status, body } = await client.post<IssuedFeed>('/api/feeds', { forum });
  expect(status).toBe(201);
  return body;
}

const fetchText = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

/** Each event as `day forum status`. */
const read = (text: string): string[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const status = String(component.getFirstPropertyValue('status')).toLowerCase();
    return `${event.startDate.toString()} ${event.summary} ${status}`;
  });

describe('a calendar address', () => {
  it('shows the meetings of the forums one sits in, without signing in, and of no others (R-047)', async () => {
    const { url } = await issue('ppt');
    const { status, text, headers } = await fetchText(url);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(read(text)).toEqual([
      '2026-09-08T09:00:00 Forum school confirmed',
      '2026-09-10T09:00:00 Avlyst: Forum network cancelled',
      '2026-10-26T09:00:00 Forum discussion confirmed',
    ]);
    const plain = judgedByLibical(text.replace('METHOD:PUBLISH\r\n', ''));
    expect(plain).toMatchObject({ errors: [], violations: [], valid: true });
  });

  it('shows a guest the meeting it is called to, and not the others of that forum', async () => {
    const { url } = await issue('police');
    expect(read((await fetchText(url)).text)).toEqual([
      '2026-09-15T09:00:00 Forum group confirmed',
    ]);
  });

  it('can be of one forum, if one sits in it', async () => {
    const { url } = await issue('ppt', melhus.forum.discussion);
    expect(read((await fetchText(url)).text)).toEqual([
      '2026-10-26T09:00:00 Forum discussion confirmed',
    ]);
    const client = await as('ppt');
    for (const forum of [melhus.forum.otherSchool, other.forum.school]) {
      const refused = await client.post<Problem>('/api/feeds', { forum });
      expect([refused.status, refused.body.code]).toEqual([404, 'not-found']);
    }
  });

  it('is answered with 304 while nothing changes, by tag and by date (R-047)', async () => {
    const { url } = await issue('principal');
    const first = await fetchText(url);
    const etag = first.headers.get('etag') ?? '';
    const date = first.headers.get('last-modified') ?? '';
    expect(await fetchText(url, { 'if-none-match': etag })).toMatchObject({
      status: 304,
      text: '',
    });
    expect((await fetchText(url, { 'if-modified-since': date })).status).toBe(304);
    await admin.query(
      `update laget.meeting set place = 'Biblioteket', sequence = 2 where forum_id = $1`,
      [melhus.forum.school],
    );
    const changed = await fetchText(url, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.text).toContain('LOCATION:Biblioteket');
    expect((await fetchText(url, { 'if-modified-since': date })).status).toBe(200);
  });

  it('is kept as a hash only', async () => {
    const { url } = await issue('secretary');
    const secret = /feeds\/(.+)\.ics$/.exec(url)?.[1] ?? '';
    const { rows } = await admin.query<{ all: string }>(
      ['feed', 'idempotency', 'outbox', 'audit']
        .map(
          (table) => `select coalesce(string_agg(x::text, ' '), '') as all from laget.${table} x`,
        )
        .join(' union all '),
    );
    expect(secret).toHaveLength(54);
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => row.all).join(' ')).not.toContain(secret);
  });

  it('is listed for its owner with the last fetch, and for nobody else', async () => {
    const { id, url } = await issue('nurse');
    await fetchText(url);
    const mine = await (await as('nurse')).get<Feeds>('/api/feeds');
    expect(mine.body.items).toEqual([
      {
        ...{ id, forum: null, createdAt: now.toISOString(), fetchedAt: now.toISOString() },
        may: ['feed.revoke'],
      },
    ]);
    expect(JSON.stringify(mine.body)).not.toContain(url);
    const theirs = await (await as('mayor')).get<Feeds>('/api/feeds');
    expect(theirs.body.items).toEqual([]);
  });

  it('is gone at once when it is revoked, and cannot be revoked by another', async () => {
    const { id, url } = await issue('coordinator');
    const stranger = await (await as('teacher')).post<Problem>(`/api/feeds/${id}/revoke`);
    expect(stranger.status).toBe(404);
    expect((await fetchText(url)).status).toBe(200);
    const owner = await as('coordinator');
    expect((await owner.post(`/api/feeds/${id}/revoke`)).status).toBe(204);
    expect((await owner.post(`/api/feeds/${id}/revoke`)).status).toBe(204);
    const gone = await fetchText(url);
    expect([gone.status, (JSON.parse(gone.text) as Problem).code]).toEqual([410, 'feed.gone']);
  });

  it('stops the earlier one when asked for again', async () => {
    const first = await issue('unitLeader');
    const second = await issue('unitLeader');
    expect((await fetchText(first.url)).status).toBe(410);
    expect((await fetchText(second.url)).status).toBe(200);
  });

  it('ends with the seat (R-030)', async () => {
    const { url } = await issue('networkLeader', melhus.forum.network);
    expect((await fetchText(url)).status).toBe(200);
    await admin.query(`update laget.seat set ended_at = now() where person_id = $1`, [
      melhus.person.networkLeader,
    ]);
    expect((await fetchText(url)).status).toBe(410);
  });

  it('is not found when it never was, whatever is asked for', async () => {
    const { url } = await issue('director');
    const [last] = url.slice(-5);
    const others = ['x', '../../etc/passwd', 'a'.repeat(54), '%00', 'æ'.repeat(54)];
    const addresses = [
      url.replace(/.\.ics$/, `${last === 'A' ? 'B' : 'A'}.ics`),
      ...others.map((secret) => `${api.url}/feeds/${encodeURIComponent(secret)}.ics`),
    ];
    for (const address of addresses) expect((await fetchText(address)).status).toBe(404);
  });

  it('follows when the chair moves the meeting and calls it off: the same meeting, told anew (R-047)', async () => {
    const principal = await as('principal');
    const { url } = await issue('ppt', melhus.forum.school);
    const event = async () => {
      const { text } = await fetchText(url);
      const [only] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      return {
        ...{ when: read(text), uid: only?.getFirstPropertyValue('uid') },
        sequence: Number(only?.getFirstPropertyValue('sequence')),
      };
    };
    const { items } = (await principal.get<MeetingList>('/api/meetings')).body;
    const [meeting] = items.filter(({ forum }) => forum.id === melhus.forum.school);
    const path = `/api/meetings/${meeting?.id ?? ''}`;
    const before = await event();
    const to = { day: '2026-09-17', starts: '12:30' };
    expect((await principal.post(`${path}/move`, to, match(1))).status).toBe(200);
    const moved = await event();
    expect(moved).toMatchObject({
      when: ['2026-09-17T12:30:00 Forum school confirmed'],
      uid: before.uid,
    });
    expect(moved.sequence).toBeGreaterThan(before.sequence);
    expect((await principal.post(`${path}/cancel`, { reason: 'Syk' }, match(2))).status).toBe(200);
    const gone = await event();
    expect(gone).toMatchObject({
      when: ['2026-09-17T12:30:00 Avlyst: Forum school cancelled'],
      uid: before.uid,
    });
    expect(gone.sequence).toBeGreaterThan(moved.sequence);
  });

  it('is asked for by those who are signed in only', async () => {
    const answer = await fetch(`${api.url}/api/feeds`);
    expect(answer.status).toBe(401);
  });
});
