import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeApi } from '../../apps/api/src/openapi.js';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import type { TestDatabase } from '../support/database.js';
import { aDemoDatabase, begunInTheBrowser } from '../support/demo.js';
import { aMunicipality } from '../support/municipality.js';

/** Where the ids of a path's noun stand. `attendance` is the second id of a path. */
const tables: Readonly<Record<string, string>> = {
  actions: 'action',
  'agenda-items': 'agenda_item',
  duties: 'duty',
  escalations: 'escalation',
  extracts: 'extract',
  feeds: 'feed',
  forums: 'forum',
  meetings: 'meeting',
  minutes: 'minutes',
  referrals: 'referral',
  'system-issues': 'system_issue',
  waivers: 'waiver',
  year: 'year_proposal',
};

interface Door {
  readonly method: string;
  readonly path: string;
  readonly noun: string;
}

let database: TestDatabase;
let api: TestApi;
let doors: Door[];
/** Ids of the demo by the noun of a path, a spread of them. */
const ids = new Map<string, string[]>();
let attendance: string;

const idsOf = async (table: string, count: number): Promise<string[]> => {
  const rows = await asAdmin<{ id: string }>(
    database.adminUrl,
    `select id from laget.${table} order by md5(id::text) limit ${count}`,
  );
  return rows.map(({ id }) => id);
};

beforeAll(async () => {
  database = await aDemoDatabase();
  const [owner = ''] = await idsOf('owner', 1);
  await begunInTheBrowser(database.adminUrl, owner);
  for (const [noun, table] of Object.entries(tables)) ids.set(noun, await idsOf(table, 60));
  [attendance = ''] = await idsOf('attendance', 1);
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl);
  doors = Object.entries(describeApi(api.app).paths)
    .filter(([path]) => path.startsWith('/api/') && path.includes('{'))
    .flatMap(([path, answers]) =>
      Object.keys(answers).map((method) => ({ method, path, noun: path.split('/')[2] ?? '' })),
    );
}, 300_000);
afterAll(() => api.close());

const ask = async (client: Client, { method, path }: Door, id: string) => {
  const filled = path.replace('{attendance}', attendance).replace('{id}', id);
  if (method === 'get') return client.get(filled);
  const how = method === 'put' ? 'put' : method === 'patch' ? 'patch' : 'post';
  return client[how](filled, {}, { 'if-match': '"1"' });
};

describe('real ids of the demo, in the hands of another municipality', () => {
  it('are known for the noun of every path', () => {
    expect(doors.filter(({ noun }) => (ids.get(noun)?.length ?? 0) === 0)).toEqual([]);
  });

  it('answer 404 on every door; an empty body may be refused first', async () => {
    const stranger = await new Client(api.url).signIn('lundmo.administrator');
    const wrong: string[] = [];
    for (const door of doors) {
      for (const id of ids.get(door.noun)?.slice(0, 2) ?? []) {
        const { status } = await ask(stranger, door, id);
        const refused = status === 404 || (status === 400 && door.method !== 'get');
        if (!refused) wrong.push(`${door.method} ${door.path} ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('open every reading door for somebody at home', async () => {
    const personas = await new Client(api.url).get<{ items: { key: string }[] }>('/api/personas');
    const people = await Promise.all(
      personas.body.items.map(({ key }) => new Client(api.url).signIn(key)),
    );
    const isOpen = async (door: Door) => {
      for (const id of ids.get(door.noun) ?? [])
        for (const client of people) if ((await ask(client, door, id)).status === 200) return true;
      return false;
    };
    const shut: string[] = [];
    for (const door of doors.filter(({ method }) => method === 'get'))
      if (!(await isOpen(door))) shut.push(door.path);
    expect(shut).toEqual([]);
  });
});
