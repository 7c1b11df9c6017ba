/**
 * A worker of a spec, a process of its own, run by node from what was built. The spec turns its clock by message
 * (`{ day }`: it is that day now, and every schedule ticks) and gets `{ done }` when the ticks have asked.
 * LAGET_TEST_STUCK: takes the first job of that queue, says `{ stuck }` and never finishes, to be killed in mid-job.
 */
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
  return {
    NestFactory,
    Clocks,
    WorkerModule,
    PersistenceModule,
    ApplicationModule,
    AllForumsModule,
    machineIds,
    AskElections,
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
if (process.env['LAGET_TEST_STUCK'] === '1') {
  const verb = app.get(house.AskElections);
  const real = verb.execute.bind(verb);
  verb.execute = async (actor: unknown) => {
    await real(actor); // the effect is written; the queue is never told
    process.send?.({ stuck: true });
    await new Promise(() => setInterval(() => undefined, 60_000));
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
