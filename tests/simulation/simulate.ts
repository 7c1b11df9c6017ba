/**
 * `npm run simulate -- --pack <name> [--seed n | --seeds a..b] [--days n] [--break n,m]`
 * Lives a school year, or so many days from 1 August, and prints what was done and what was broken. Exit code 1 when a rule
 * is broken, a deed fails, a verb is never used or an edge never travelled (the last two in a whole year only); with
 * `--break`, when the planted violation is not found.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { startServer, stopServer } from '../support/server.js';
import { Databases } from './databases.js';
import { failuresOf, printReport } from './report.js';
import { liveSeason } from './season.js';

const { values } = parseArgs({
  options: {
    pack: { type: 'string' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string' },
    days: { type: 'string' },
    break: { type: 'string' },
  },
});
if (values.pack === undefined) {
  console.error(
    'Usage: npm run simulate -- --pack <name> [--seed n] [--seeds a..b] [--days n] [--break n]',
  );
  process.exit(1);
}
const { pack } = values;
const [from = 1, to = from] = (values.seeds ?? values.seed).split('..').map(Number);
const days = values.days === undefined ? {} : { days: Number(values.days) };
const plants = values.break === undefined ? {} : { plants: values.break.split(',').map(Number) };

await startServer();
try {
  const databases = new Databases(JSON.parse(process.env['LAGET_TEST_SERVER'] ?? '{}'));
  for (let seed = from; seed <= to; seed += 1) {
    const report = await databases.within(`test_simulated_${seed}`, (urls) =>
      liveSeason({ pack, seed: `${pack} ${seed}`, ...days, ...plants, ...urls }),
    );
    console.log(`\n${pack}, seed ${seed}`);
    printReport(report);
    const failures = failuresOf(report, { whole: values.days === undefined, ...plants });
    for (const failure of failures) console.error(`FAILED ${failure}`);
    if (failures.length > 0) process.exitCode = 1;
  }
} finally {
  await stopServer();
}
