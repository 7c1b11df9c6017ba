import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { baseUrlOf, readConfig, type OneConfig } from './config.ts';
import { type Course, openDatabase } from './database.ts';
import { checkPort } from './port.ts';
import { StartRefused } from './start-refused.ts';

/** How long a part may take to end before the next one is ended all the same, in milliseconds. */
const patience = 10_000;

/** What must be undone before the process ends, last first. */
const undo: (() => Promise<void>)[] = [];
const ending = new AbortController();

/** Asks everything to end; while starting, the start itself ends where it may. A second call changes nothing. */
async function end(exitCode: number): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  await atMost(patience, starting);
  await leave(exitCode);
}

/** Ends what runs, the database last, and then the process; whoever calls later waits for the first. */
const leave = (exitCode: number): Promise<never> => (leaving ??= endAll(exitCode));
let leaving: Promise<never> | undefined;

async function endAll(exitCode: number): Promise<never> {
  for (const step of undo.toReversed()) await step();
  process.exit(exitCode);
}

async function start(config: OneConfig): Promise<void> {
  await checkPort(config.LAGET_PORT, config.LAGET_HOST);
  const course: Course = {
    signal: ending.signal,
    onLost: (message) => {
      process.stderr.write(`${message}\n`);
      void end(1);
    },
    undo: (step, within = patience) => void undo.push(() => atMost(within, step())),
  };
  const house = import('./house.ts'); // loaded while the database starts
  house.catch(() => undefined); // told below, unless the database failed first
  const database = await openDatabase(config, course);
  ending.signal.throwIfAborted();
  const app = await (await house).openHouse(config, database, course);
  ending.signal.throwIfAborted();
  await app.listen(config.LAGET_PORT, config.LAGET_HOST);
  process.stdout.write(`${baseUrlOf(config)}\n`);
}

/** Waits until it is done or has failed, and not longer than that many milliseconds. */
async function atMost(milliseconds: number, part: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  const wait = pause(milliseconds, undefined, { signal: late.signal });
  await Promise.race([part, wait]).catch(tell);
  late.abort();
  await wait.catch(() => undefined);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(0));

/** Ends when the start has succeeded; one that fails ends the process. */
const starting = start(readConfigOrLeave()).catch((error: unknown) => {
  if (ending.signal.aborted) return undefined; // whoever asked for the end goes on with it
  tell(error);
  return leave(1);
});

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
