/**
 * A worker of a spec, a process of its own, run by node from what was built. The spec turns its clock by message
 * (`{ day }`: it is that day now, and every schedule ticks) and gets `{ done }` when the ticks have asked.
 * LAGET_TEST_STUCK: takes the job that asks for elections, says `{ stuck }` and never finishes, to be killed in mid-job:
 * `inside` its transaction with everything written, or `after` the commit with the queue not told.
 * Each time it takes that job it also writes a row of its own, as a clock would that did not ask whether it has been done.
 */
import pg from 'pg';

const built = (path: string) => import(new URL(`../../dist/${path}`, import.meta.url).href);

const load = async () => {
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { Clocks } = await built('apps/worker/src/clocks.js');
  const { WorkerModule } = await built('apps/worker/src/worker.module.js');
  const { PersistenceModule } = await built('libs/persistence/src/persistence.module.js');
  const { ApplicationModule } = await built('libs/application/src/application.module.js');
  const { AllForumsModule } = await built('libs/forums/all-forums.module.js');
  const { machineIds } = await built('libs/application/src/ids.js');
  const { AskElections } = await built('libs/application/src/clock/ask-elections.js');
  const { UnitOfWork } = await built('libs/application/src/unit-of-work.js');
  return {
    NestFactory,
    Clocks,
    WorkerModule,
    PersistenceModule,
    ApplicationModule,
    AllForumsModule,
    machineIds,
    AskElections,
    UnitOfWork,
  };
};

const house = await load();
const databaseUrl = process.env['LAGET_DATABASE_URL'] ?? '';
const time = { day: process.env['LAGET_TODAY'] ?? '2026-08-10' };
const sources = {
  clock: { now: () => new Date(`${time.day}T06:00:00Z`) },
  ids: house.machineIds,
};

class Node {}
const app = await house.NestFactory.createApplicationContext(
  {
    module: Node,
    imports: [
      house.PersistenceModule.of(databaseUrl),
      house.ApplicationModule.of(sources),
      house.AllForumsModule,
      house.WorkerModule.of({ databaseUrl, pollSeconds: 0.5, watchSeconds: 1 }),
    ],
  },
  { logger: ['error'], abortOnError: false },
);
const stuckAt = process.env['LAGET_TEST_STUCK'];
const hang = (): Promise<never> => {
  process.send?.({ stuck: true });
  return new Promise(() => setInterval(() => undefined, 60_000));
};
const asking = app.get(house.AskElections);
const ask = asking.execute.bind(asking);
asking.execute = async (actor: unknown) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('insert into public.naive (day) values ($1)', [time.day]);
  await client.end();
  await ask(actor);
  if (stuckAt === 'after') await hang();
};
if (stuckAt === 'inside') {
  const work = app.get(house.UnitOfWork);
  const act = work.act.bind(work);
  work.act = async (verb: string, ...rest: unknown[]) => {
    const answer = await act(verb, ...rest);
    return verb === 'duty.ask-election' ? hang() : answer;
  };
}
await app.get(house.Clocks).start();
process.send?.({ done: time.day });

process.on('message', (message: { day: string }) => {
  time.day = message.day;
  void app
    .get(house.Clocks)
    .tick()
    .then(() => process.send?.({ done: time.day }));
});
process.on('SIGTERM', () => {
  void app.close().then(() => process.exit(0));
});
