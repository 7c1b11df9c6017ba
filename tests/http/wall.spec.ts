import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { Problem } from '#contract/problem';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { type Answered, anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin, match } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { seenBy, step } from '../support/meetings.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

/** What never stands on system level: a number that is somebody's, an address, a telephone. */
const marks = ['Gjelder 018110 99941', 'Skriv til mor@granmo.example', 'Ring far på 913 45 678'];

let database: TestDatabase;
let api: TestApi;
let town: Municipality;
let leader: Client;
let meeting: string;
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl);
  leader = await new Client(api.url).signIn('granmo.networkLeader');
  const day = todayIn(norwegianZone, new Date());
  meeting = await aComingMeeting(database.adminUrl, town, { forum: town.forum.network, day });
});
afterAll(() => api.close());

const add = (title: string) =>
  leader.post<Problem>(`/api/meetings/${meeting}/items`, { type: 'discuss', title, minutes: 10 });
const lastItem = async (): Promise<AgendaItemLine> => {
  const item = (await seenBy(leader, meeting)).items.at(-1);
  if (item === undefined) throw new Error('nothing stands on the agenda');
  return item;
};
const refusedAt = ({ status, body }: Answered<Problem>, path: string): void =>
  expect({ status, code: body.code, fields: body.fields }).toEqual({
    status: 422,
    code: 'wall.person-found',
    fields: [{ path, code: 'person-found' }],
  });
const paragraph = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

describe('the wall: on system level nothing is stored about persons (R-082)', () => {
  it.each(marks)('not in a new item: %s', async (mark) => {
    refusedAt(await add(mark), 'title');
    const { total } = (
      await asAdmin<{ total: number }>(
        database.adminUrl,
        'select count(*)::int as total from laget.topic',
      )
    )[0] ?? { total: -1 };
    expect(total).toBe(0);
  });

  it('not in an item that is changed', async () => {
    expect((await add('Ventetid')).status).toBe(201);
    const { id, version } = await lastItem();
    const title = marks[1];
    refusedAt(
      await leader.patch<Problem>(`/api/agenda-items/${id}`, { title }, match(version)),
      'title',
    );
    expect((await lastItem()).title).toBe('Ventetid');
  });

  it('not in the minutes, nor in what is agreed', async () => {
    await step(leader, meeting, { verb: 'publish-agenda' });
    await step(leader, meeting, { verb: 'start' });
    const { id, textVersion } = await lastItem();
    const write = (words: string) =>
      leader.put<Problem>(`/api/agenda-items/${id}/text`, { text: paragraph(words), textVersion });
    for (const mark of marks) refusedAt(await write(mark), 'text');
    expect((await write('Vi venter i 12 uker, mot 8 i 2025.')).status).toBe(200);
    expect((await lastItem()).textVersion).toBe(textVersion + 1);
    await leader.post(`/api/agenda-items/${id}/open`);
    const { version } = await lastItem();
    const body = { outcome: 'noted', reason: marks[2] };
    const path = `/api/agenda-items/${id}/conclude`;
    refusedAt(await leader.post<Problem>(path, body, match(version)), 'reason');
  });
});
