/**
 * `npm run simulate -- --pack <name,name|all> [--seed n | --seeds a-b] [--days n] [--break n,m|a-b]`
 * Lives a school year of each, or so many days from 1 August, and prints what was done and what was broken; several of them
 * in a table, line by line. Exit code 1 when a rule is broken, a deed fails, a verb is never used or an edge never travelled
 * (the last two in a whole year only); with `--break`, when the planted violation is not found.
 */
import 'reflect-metadata';
import { startServer, stopServer } from '../support/server.js';
import { readAsked, usage } from './asked.js';
import { Databases } from './databases.js';
import { failuresOf, printReport } from './report.js';
import { liveSeason } from './season.js';
import { Table } from './table.js';

const asked = readAsked(process.argv.slice(2));
if (asked === null) {
  console.error(usage);
  process.exit(1);
}
const { seasons, ...how } = asked;
const table = seasons.length > 1 ? new Table(seasons) : null;

await startServer();
try {
  const databases = new Databases(JSON.parse(process.env['LAGET_TEST_SERVER'] ?? '{}'));
  for (const { pack, seed } of seasons) {
    const report = await databases.within(`test_simulated_${seed}`, (urls) =>
      liveSeason({ pack, seed: `${pack} ${seed}`, ...how, ...urls }),
    );
    const failures = failuresOf(report, { ...how, whole: how.days === undefined });
    if (table === null || failures.length > 0) printReport(`${pack}, seed ${seed}`, report);
    table?.add({ pack, seed, report, failures });
    for (const failure of failures) console.error(`FAILED ${pack}, seed ${seed}: ${failure}`);
    if (failures.length > 0) process.exitCode = 1;
  }
  table?.end();
} finally {
  await stopServer();
}
