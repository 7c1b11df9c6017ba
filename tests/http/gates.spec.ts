import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SchedulerRegistry } from '@nestjs/schedule';
import pg from 'pg';
import type { Socket } from 'socket.io';
import { ApplicationModule } from '#application/application.module';
import { GateCheck } from '#application/gates/gate-check';
import { AllForumsModule } from '#forums/all-forums.module';
import { PersistenceModule } from '#persistence/persistence.module';
import { describeApi } from '../../apps/api/src/openapi.js';
import { HintsGateway } from '../../apps/api/src/realtime/hints.gateway.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { Listener } from '../realtime/listener.js';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin, aSentCase } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

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

/** What every socket of the library hears, whoever uses it. */
const ownOfSockets = ['event disconnect', 'event error'];

class WorkerHouse {}

/** What the gates say comes in, of one sort. */
const doorsOf = (app: INestApplicationContext, sort: RegExp): string[] =>
  app
    .get(GateCheck, { strict: false })
    .doors()
    .flatMap(({ opens }) => opens)
    .filter((opens) => sort.test(opens))
    .toSorted();

const askAs = (client: Client, { method, path }: Route) => {
  if (method === 'get') return client.get(path);
  if (method === 'delete') return client.delete(path);
  const how = method === 'put' ? 'put' : method === 'patch' ? 'patch' : 'post';
  return client[how](path, {}, { 'if-match': '"1"' });
};

describe('the gates', () => {
  it('are the routes that Fastify knows: none more, none less', () => {
    const heads = new Set(api.routes.map((route) => route.replace(/^GET /u, 'HEAD ')));
    const known = api.routes.filter((route) => !route.startsWith('HEAD ') || !heads.has(route));
    expect(known.toSorted()).toEqual(doorsOf(api.app, /^[A-Z]+ /u));
  });

  it('are the events that a socket hears', async () => {
    const client = await new Client(api.url).signIn('granmo.principal');
    const listener = await Listener.of(client).connect(api.url);
    const watchers: ReadonlyMap<string, { readonly socket: Socket }> = Reflect.get(
      api.app.get(HintsGateway),
      'watchers',
    );
    const heard = [...watchers.values()].flatMap(({ socket }) =>
      socket.eventNames().map((name) => `event ${String(name)}`),
    );
    listener.cut();
    expect(heard.filter((name) => !ownOfSockets.includes(name)).toSorted()).toEqual(
      doorsOf(api.app, /^event /u),
    );
  });

  it('are the queues that exist and the schedules that run', async () => {
    const worker = await NestFactory.createApplicationContext(
      {
        module: WorkerHouse,
        imports: [
          PersistenceModule.of(database.appUrl),
          ApplicationModule.of(),
          AllForumsModule,
          WorkerModule.of({ databaseUrl: database.appUrl }),
        ],
      },
      { logger: ['error'] },
    );
    const registry = worker.get(SchedulerRegistry, { strict: false });
    const schedules = [
      ...registry.getCronJobs().keys(),
      ...registry.getIntervals(),
      ...registry.getTimeouts(),
    ].map((name) => `schedule ${name}`);
    const queues = await asAdmin<{ name: string }>(
      database.adminUrl,
      String.raw`select name from pgboss.queue where name not like '\_\_%'`,
    );
    const doors = {
      queues: doorsOf(worker, /^queue /u),
      schedules: doorsOf(worker, /^schedule /u),
    };
    await worker.close();
    expect(doors.schedules).toEqual(schedules.toSorted());
    expect(doors.queues).toEqual(queues.map(({ name }) => `queue ${name}`).toSorted());
  });

  it('are closed to whoever has no session', async () => {
    const stranger = await new Client(api.url).withToken();
    const answered: string[] = [];
    const isSession = ({ path }: Route) => Number(path === '/api/session'); // ends the token: last
    for (const route of routes.toSorted((a, b) => isSession(a) - isSession(b))) {
      const path = route.path.replaceAll(/\{\w+\}/gu, town.forum.network);
      const { status } = await askAs(stranger, { ...route, path });
      if (status !== 401) answered.push(`${route.method} ${route.path} ${status}`);
    }
    expect(answered.toSorted()).toEqual([
      'delete /api/session 204',
      'get /api/openapi.json 200',
      'get /api/personas 200',
      'get /api/session 200',
      'get /feeds/{file} 404',
      'get /live 200',
      'get /ready 200',
      'post /api/session 400',
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
