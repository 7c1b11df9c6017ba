import 'reflect-metadata';
import { readConfig, type OneConfig } from './config.ts';
import { openDatabase } from './database.ts';
import { baseUrlOf, openHouse } from './house.ts';
import { checkPort } from './port.ts';
import { StartRefused } from './start-refused.ts';

/** What must be undone before the process ends, last first. */
const undo: (() => Promise<void>)[] = [];
const ending = new AbortController();

/** Ends everything in order. A part that hangs does not keep the process for more than ten seconds. */
async function end(exitCode: number): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  setTimeout(() => process.exit(1), 10_000).unref();
  for (const step of undo.reverse()) await step();
  process.exit(exitCode);
}

async function start(config: OneConfig): Promise<void> {
  await checkPort(config.LAGET_PORT, config.LAGET_HOST);
  const onLost = (message: string): void => {
    process.stderr.write(`${message}\n`);
    void end(1);
  };
  const database = await openDatabase(config, { signal: ending.signal, onLost });
  undo.push(() => database.stop());
  ending.signal.throwIfAborted();
  const house = await openHouse(config, database.appUrl);
  undo.push(() => house.close());
  await house.listen(config.LAGET_PORT, config.LAGET_HOST);
  process.stdout.write(`${baseUrlOf(config)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(0));

try {
  await start(readConfig(process.env));
} catch (error) {
  if (!ending.signal.aborted) {
    const told =
      error instanceof StartRefused ? error.message : String(Reflect.get(Object(error), 'stack'));
    process.stderr.write(`${told}\n`);
  }
  for (const step of undo.reverse()) await step();
  process.exit(ending.signal.aborted ? 0 : 1);
}
