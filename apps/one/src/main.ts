import 'reflect-metadata';
import { baseUrlOf, readConfig, type OneConfig } from './config.ts';
import { openDatabase } from './database.ts';
import { checkPort } from './port.ts';
import { StartRefused } from './start-refused.ts';

/** What must be undone before the process ends, last first. */
const undo: (() => Promise<void>)[] = [];
const ending = new AbortController();

/** Asks everything to end; while starting, the start itself ends where it may. A second call changes nothing. */
async function end(exitCode: number): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  setTimeout(() => process.exit(1), 15_000).unref(); // a part that hangs does not keep the process
  if (await starting) await leave(exitCode);
}

async function leave(exitCode: number): Promise<never> {
  for (const step of undo.toReversed()) await step();
  process.exit(exitCode);
}

async function start(config: OneConfig): Promise<void> {
  await checkPort(config.LAGET_PORT, config.LAGET_HOST);
  const onLost = (message: string): void => {
    process.stderr.write(`${message}\n`);
    void end(1);
  };
  const house = import('./house.ts'); // loaded while the database starts
  house.catch(() => undefined); // told below, unless the database failed first
  const database = await openDatabase(config, { signal: ending.signal, onLost });
  undo.push(() => database.stop());
  ending.signal.throwIfAborted();
  const app = await (await house).openHouse(config, database);
  undo.push(() => app.close());
  ending.signal.throwIfAborted();
  await app.listen(config.LAGET_PORT, config.LAGET_HOST);
  process.stdout.write(`${baseUrlOf(config)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(0));

/** Resolves to whether the start succeeded. */
const starting = start(readConfigOrLeave()).then(
  () => true,
  (error: unknown) => {
    if (!ending.signal.aborted) tell(error);
    return leave(ending.signal.aborted ? 0 : 1);
  },
);

function readConfigOrLeave(): OneConfig {
  try {
    return readConfig(process.env);
  } catch (error) {
    tell(error);
    process.exit(1);
  }
}

function tell(error: unknown): void {
  const known = error instanceof StartRefused || !(error instanceof Error);
  process.stderr.write(`${known ? String(Reflect.get(Object(error), 'message')) : error.stack}\n`);
}
