import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Clock, OwnerId } from '#kernel/ids';
import { ApplicationModule } from '#application/application.module';
import { norwegianHolidays } from '#application/calendar/norwegian-holidays';
import { SettleCalendar } from '#application/calendar/settle-calendar';
import { FillSeats } from '#application/forum/fill-seats';
import { InstallPack } from '#application/pack/install-pack';
import { EnrolPeople } from '#application/person/enrol-people';
import { Actors } from '#application/session/actors';
import { AllForumsModule } from '#forums/all-forums.module';
import { demoPackOf } from '#model-packs/packs-on-disk';
import { PersistenceModule } from '#persistence/persistence.module';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';

const checkout = join(import.meta.dirname, '..', '..');
const month = Array.from({ length: 30 }, (_, day) => `2026-09-${String(day + 1).padStart(2, '0')}`);
const late = 5;
const nodes = new Map<string, ChildProcess>();
let database: TestDatabase;
let admin: pg.Client;
let said = '';

const count = async (sql: string): Promise<number> =>
  Number((await admin.query(sql)).rows[0].count);

beforeAll(async () => {
  execFileSync(process.execPath, ['libs/tools/build.ts'], { cwd: checkout, env: plain() });
  database = await aDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('create table public.naive (day text not null)');
  await admin.query('grant insert on public.naive to laget_app');
  await aTown();
}, 240_000);
afterAll(async () => {
  for (const node of nodes.values()) await stop(node);
  await admin.end();
});

const plain = (): NodeJS.ProcessEnv => {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return { ...rest, NODE_ENV: 'production' };
};

/** A node of the cluster, ready when its clocks have gone once. */
async function aNode(name: string, env: Record<string, string> = {}): Promise<ChildProcess> {
  const node = spawn(process.execPath, ['tests/support/worker-node.ts'], {
    cwd: checkout,
    env: { ...plain(), LAGET_DATABASE_URL: database.appUrl, LAGET_TODAY: '2026-09-01', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  nodes.set(name, node);
  for (const stream of [node.stdout, node.stderr])
    stream?.on('data', (data: Buffer) => (said += data.toString()));
  node.once('exit', (code) => code !== null && code !== 0 && (said += `${name} left with ${code}`));
  return node;
}

async function stop(node: ChildProcess): Promise<number | null> {
  if (node.exitCode !== null || node.signalCode !== null) return node.exitCode;
  const exited = once(node, 'exit');
  node.kill('SIGTERM');
  const [code] = await exited;
  return code;
}

const told = async (node: ChildProcess): Promise<Record<string, unknown>> => {
  const [message] = await once(node, 'message');
  return message;
};

/** The day comes on every node; their schedules all tick. */
const dawn = (day: string) =>
  Promise.all(
    [...nodes.values()].map(async (node) => {
      const done = told(node);
      node.send({ day });
      await done;
    }),
  );

/** Asks the database until no job waits or is being done. The queue itself is what is looked at. */
async function quiet(): Promise<void> {
  for (;;) {
    const open = await count(
      `select count(*) from pgboss.job where state in ('created', 'retry', 'active')`,
    );
    if (open === 0) return;
    await admin.query('select pg_sleep(0.1)');
  }
}

/** The pack's municipality with somebody in every seat, no meeting yet, and measures nobody did. */
async function aTown(): Promise<void> {
  const ids = idSource('jobs');
  const clock: Clock = { now: () => new Date('2026-08-10T06:00:00Z') };
  @Module({
    imports: [
      PersistenceModule.of(database.appUrl),
      ApplicationModule.of({ clock, ids }),
      AllForumsModule,
    ],
  })
  class House {}
  const house = await NestFactory.createApplicationContext(House, { logger: ['error'] });
  const actor = house.get(Actors).clock(ids.next() as OwnerId);
  await house.get(InstallPack).execute(actor, demoPackOf('melhus'));
  await house.get(SettleCalendar).execute(actor, norwegianHolidays(2026), 'test');
  await seat(house, actor);
  await house.close();
  await admin.query(
    `insert into laget.action (id, owner_id, forum_id, level, what, goal, due_on, state, response, version, created_at)
     select gen_random_uuid(), f.owner_id, f.id, 'system', 'Gjør noe', 'Noe', '2026-08-15', 'open', 'waiting', 1, '2026-08-01'
     from laget.forum f where f.settings ? 'escalatesAfter' order by f.id limit ${late}`,
  );
  // the terms have run out when the month begins
  await admin.query(
    `update laget.seat set term_ends_on = '2026-08-31' where term_ends_on is not null`,
  );
}

async function seat(house: INestApplicationContext, actor: ReturnType<Actors['clock']>) {
  const { rows } = await admin.query<{ id: never }>(
    `select id from laget.seat where person_id is null and role in ('chair', 'leader', 'member', 'guest') order by id`,
  );
  const people = await house.get(EnrolPeople).execute(
    actor,
    rows.map((_, index) => ({
      givenName: 'Prøve',
      familyName: `Oppdiktsen ${index}`,
      email: `person${index}@melhus.example`,
      service: null,
      unit: null,
      language: 'nb' as const,
      systemRoles: [],
      startedOn: '2026-08-01',
      subject: null,
    })),
  );
  const fillings = rows.flatMap(({ id }, index) => {
    const person = people[index];
    return person === undefined ? [] : [{ seat: id, person }];
  });
  await house.get(FillSeats).execute(actor, fillings);
}

/** Effects that were made more than once, by the thing that may have only one. */
const doubled = {
  meetings: `select count(*) from (select 1 from laget.meeting group by forum_id, series_id, occurrence having count(*) > 1) d`,
  standing: `select count(*) from (select 1 from laget.agenda_item i join laget.topic t on t.id = i.topic_id
    where t.standing is not null group by i.meeting_id, t.standing having count(*) > 1) d`,
  guests: `select count(*) from (select 1 from laget.attendance where role = 'guest'
    group by meeting_id, person_id having count(*) > 1) d`,
  escalations: `select count(*) from (select 1 from laget.escalation group by action_id having count(*) > 1) d`,
  elections: `select count(*) from (select 1 from laget.duty where kind = 'election'
    group by seat_id, period having count(*) > 1) d`,
};

const elections = `select count(*) from laget.duty where kind = 'election'`;

/** A node takes the job that asks for elections, and is killed by -9 while it does it. */
async function killedInMidJob(stuckAt: 'inside' | 'after'): Promise<void> {
  const stuck = await aNode('stuck', { LAGET_TEST_STUCK: stuckAt });
  for (let message = await told(stuck); message['stuck'] !== true; message = await told(stuck));
  const active = `select count(*) from pgboss.job where name = 'ask-elections' and state = 'active'`;
  expect(await count(active)).toBe(1);
  const gone = once(stuck, 'exit');
  stuck.kill('SIGKILL');
  await gone;
  nodes.delete('stuck');
}

describe('three workers through a month', () => {
  it('do everything once, though two are killed in mid-job: inside the transaction, and after it', async () => {
    await killedInMidJob('inside');
    expect(await count(elections)).toBe(0);
    await killedInMidJob('after');
    const asked = await count(elections);
    expect(asked).toBeGreaterThan(0);
    for (const name of ['one', 'two', 'three']) await told(await aNode(name));
    for (const day of month) {
      await dawn(day);
      await quiet();
    }
    const taken = await admin.query(
      `select state, retry_count from pgboss.job where name = 'ask-elections' order by created_on limit 1`,
    );
    expect(taken.rows).toEqual([{ state: 'completed', retry_count: 2 }]);
    // The control: the same job took the same node's own row along each time, without asking whether it stood there.
    expect(await count(`select count(*) from public.naive where day = '2026-09-01'`)).toBe(3);
    for (const [what, sql] of Object.entries(doubled))
      expect({ what, twice: await count(sql) }).toEqual({ what, twice: 0 });
    expect(await count('select count(*) from laget.meeting')).toBeGreaterThan(180);
    expect(
      await count(`select count(*) from laget.topic where standing is not null`),
    ).toBeGreaterThan(0);
    expect(await count(`select count(*) from laget.escalation`)).toBe(late);
    expect(await count(elections)).toBe(asked);
  }, 240_000);

  it('asked for one job per clock and day, with three nodes ticking', async () => {
    const jobs = await admin.query(
      `select name, count(*)::int as count from pgboss.job where name <> 'place-waiting' group by name order by name`,
    );
    expect(jobs.rows).toEqual(
      [
        'ask-elections',
        'escalate-overdue',
        'invite-guests',
        'open-meetings',
        'place-standing',
        'prune-idempotency',
      ].map((name) => ({ name, count: month.length })),
    );
  });

  it('say nothing wrong and end when asked', async () => {
    for (const node of nodes.values()) expect(await stop(node)).toBe(0);
    expect(said).toBe('');
  });

  it('would do it three times without the key: three nodes ask, and only the key makes one of them', async () => {
    const boss = new PgBoss({
      connectionString: database.appUrl,
      migrate: false,
      createSchema: false,
      supervise: false,
      schedule: false,
    });
    await boss.start();
    const name = 'prune-idempotency'; // nobody works it any more
    for (const node of ['one', 'two', 'three']) {
      await boss.send(name, {}, { singletonKey: `chance ${node}`, singletonSeconds: 86_400 });
      await boss.send(name, {}, { singletonKey: 'the same', singletonSeconds: 86_400 });
    }
    await boss.stop();
    const asked = await admin.query(
      `select split_part(singleton_key, ' ', 1) as key, count(*)::int as jobs from pgboss.job
       where name = $1 and state = 'created' group by 1 order by 1`,
      [name],
    );
    expect(asked.rows).toEqual([
      { key: 'chance', jobs: 3 },
      { key: 'the', jobs: 1 },
    ]);
  });
});
