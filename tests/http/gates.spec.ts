import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { GateCheck } from '#application/gates/gate-check';
import { describeApi } from '../../apps/api/src/openapi.js';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, aSentCase } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';
import { bootWith, ungated } from '../support/ungated.js';

/** A door of the api by its method and path: `post /api/meetings/{id}/start`. */
interface Route {
  readonly method: string;
  readonly path: string;
}

let database: TestDatabase;
let api: TestApi;
let town: Municipality;
let routes: Route[];

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl, 'granmo');
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl);
  routes = Object.entries(describeApi(api.app).paths).flatMap(([path, doors]) =>
    Object.keys(doors).map((method) => ({ method, path })),
  );
});
afterAll(() => api.close());

/** What Fastify itself answers on, read from the tree it prints. */
const registered = (): string[] => {
  const tree = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, name, methods] = /^([│ ]*)[├└]── (\S*)(?: \((.+)\))?$/u.exec(line) ?? [];
    if (indent === undefined || name === undefined) return [];
    const depth = indent.length / 4;
    above.splice(depth, above.length, name);
    const path = above.join('').replaceAll(/:(\w+)/gu, '{$1}');
    return (methods?.split(', ') ?? []).map((method) => `${method.toLowerCase()} ${path}`);
  });
};

const askAs = (client: Client, { method, path }: Route) => {
  if (method === 'get') return client.get(path);
  if (method === 'delete') return client.delete(path);
  const how = method === 'put' ? 'put' : method === 'patch' ? 'patch' : 'post';
  return client[how](path, {}, { 'if-match': '"1"' });
};

describe('the gates', () => {
  it('stand before every route that Fastify knows', () => {
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const beside = registered().filter(
      (route) => !known.has(route) && !/^(head|options) /u.test(route),
    );
    expect(beside.filter((route) => !route.includes('*') && !route.includes('{path}'))).toEqual([]);
    expect(
      api.app
        .get(GateCheck)
        .doors()
        .every(({ verb }) => verb !== undefined),
    ).toBe(true);
    expect(registered().length).toBeGreaterThan(routes.length);
  });

  it.each(Object.keys(ungated) as (keyof typeof ungated)[])(
    'do not let a house boot with %s',
    async (door) => {
      await expect(bootWith(door)).rejects.toThrow(`Without a gate: ${door}.`);
    },
  );

  it('are closed to whoever has no session', async () => {
    const stranger = new Client(api.url);
    const open: string[] = [];
    for (const route of routes) {
      const path = route.path.replaceAll(/\{\w+\}/gu, town.forum.network);
      const { status } = await askAs(stranger, { ...route, path });
      if (![401, 403, 404].includes(status)) open.push(`${route.method} ${route.path} ${status}`);
    }
    expect(open.toSorted()).toEqual([
      'get /api/openapi.json 200',
      'get /api/personas 200',
      'get /api/session 200',
      'get /live 200',
      'get /ready 200',
    ]);
  });

  it('show nothing of this municipality to someone of another', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ today: string }>(
      `select to_char(now() at time zone 'Europe/Oslo', 'YYYY-MM-DD') as today`,
    );
    await admin.end();
    const meeting = await aComingMeeting(database.adminUrl, town, {
      forum: town.forum.discussion,
      day: rows[0]?.today ?? '',
    });
    const sent = await aSentCase(await new Client(api.url).signIn('granmo.principal'), town);
    const stranger = await new Client(api.url).signIn('lundmo.administrator');
    const wrong: string[] = [];
    for (const route of routes.filter(({ path }) => path.includes('{'))) {
      for (const id of [town.forum.discussion, meeting, sent.id]) {
        const path = route.path.replaceAll(/\{\w+\}/gu, id);
        const { status } = await askAs(stranger, { ...route, path });
        if (status < 400 || status >= 500) wrong.push(`${route.method} ${route.path} ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
