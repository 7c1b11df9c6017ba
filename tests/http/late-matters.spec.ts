import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ItemAdded } from '#contract/meeting';
import type { Problem } from '#contract/problem';
import { PlaceWaiting } from '#application/clock/place-waiting';
import { Actors } from '#application/session/actors';
import type { MeetingId } from '#kernel/ids';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

// a Tuesday: three working days before Friday the 4th, eight before Friday the 11th
const now = new Date('2026-09-01T08:00:00Z');
const ids = idSource('late-matters');
let api: TestApi;
let adminUrl: string;
let town: Municipality;
let leader: Client;
let soon: MeetingId;
let next: MeetingId;

const settled = (settings: Readonly<Record<string, unknown>>) =>
  asAdmin(
    adminUrl,
    `update laget.forum set settings = (settings - 'issuesBefore' - 'lateIssues') || $2::jsonb where id = $1`,
    [town.forum.network, JSON.stringify(settings)],
  );

const submits = async (meeting: MeetingId) => {
  const { status, body } = await leader.post<ItemAdded & Omit<Problem, 'status'>>(
    `/api/meetings/${meeting}/items`,
    { type: 'discuss', title: 'Ungdom på stasjonen', minutes: 10 },
  );
  return status === 201 ? body.meeting : body.code;
};

beforeAll(async () => {
  const database = await aDatabase();
  ({ adminUrl } = database);
  town = await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids });
  leader = await new Client(api.url).signIn('granmo.networkLeader');
  const forum = town.forum.network;
  soon = await aComingMeeting(adminUrl, town, { forum, day: '2026-09-04' });
  next = await aComingMeeting(adminUrl, town, { forum, day: '2026-09-11' });
});
afterAll(() => api.close());

describe('a matter that is submitted to a meeting', () => {
  it('R-045: is taken at any time where the forum has no deadline', async () => {
    await settled({});
    expect(await submits(soon)).toBe(soon);
  });

  it('R-045: is taken until the deadline the forum has set, in working days, and not after', async () => {
    await settled({ issuesBefore: 3 });
    expect(await submits(soon)).toBe(soon);
    await settled({ issuesBefore: 4 });
    expect(await submits(soon)).toBe('topic.after-deadline');
    expect(await submits(next)).toBe(next);
  });

  it('R-045: goes to the next meeting after the deadline, where the forum has set that', async () => {
    await settled({ issuesBefore: 4, lateIssues: 'next-meeting' });
    expect(await submits(soon)).toBe(next);
  });

  it('R-045: is refused after the deadline when no coming meeting takes it either', async () => {
    await settled({ issuesBefore: 20, lateIssues: 'next-meeting' });
    expect(await submits(soon)).toBe('topic.after-deadline');
  });

  it('R-045: that waits by itself is placed on the first meeting whose deadline is not past', async () => {
    await settled({ issuesBefore: 4 });
    const topic = ids.next();
    await asAdmin(
      adminUrl,
      `insert into laget.topic (id, owner_id, forum_id, type, title, state, raised_by_id, minutes, created_at, version)
       values ($1, $2, $3, 'discuss', 'Ventetid', 'waiting', $4, 10, now(), 1)`,
      [topic, town.owner, town.forum.network, town.person.networkLeader],
    );
    await api.app.get(PlaceWaiting).execute(api.app.get(Actors).clock(town.owner));
    const placed = await asAdmin(
      adminUrl,
      'select meeting_id as meeting from laget.agenda_item where topic_id = $1',
      [topic],
    );
    expect(placed).toEqual([{ meeting: next }]);
  });
});
