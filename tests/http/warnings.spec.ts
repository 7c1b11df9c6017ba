import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from '../support/api.js';
import { aDraft, asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type Laget, startLaget } from '../support/laget.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

/** Deeds are told to the other processes this many milliseconds after they are done (Wake), and a little more. */
const told = 20;

let database: TestDatabase;
let town: Municipality;
let laget: Laget;
let hasEnded = false;
beforeAll(async () => {
  execFileSync(process.execPath, ['libs/tools/build.ts'], {
    cwd: join(import.meta.dirname, '../..'),
  });
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  laget = await startLaget({
    dataDir: `no-folder-${database.name}`,
    env: { LAGET_DATABASE_URL: database.appUrl },
    within: 60,
  });
}, 180_000);
afterAll(async () => {
  if (!hasEnded) await laget.end('SIGKILL');
});

const wakes = async (): Promise<number[]> =>
  (
    await asAdmin<{ pid: number }>(
      database.adminUrl,
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'laget wake'`,
    )
  ).map(({ pid }) => pid);

it('warns of nothing, also when the database is slow to hear what has been done', async () => {
  const principal = await new Client(laget.url).signIn('granmo.principal');
  const slow = await wakes();
  expect(slow).not.toEqual([]);
  for (const pid of slow) process.kill(pid, 'SIGSTOP');
  try {
    for (let deeds = 0; deeds < 3; deeds += 1) {
      await aDraft(principal, town);
      await pause(told);
    }
  } finally {
    for (const pid of slow) process.kill(pid, 'SIGCONT');
  }
  await aDraft(principal, town);
  hasEnded = true;
  expect(await laget.end('SIGTERM')).toEqual({ code: 0, left: [] });
  expect(laget.said().replace(laget.url, '').trim()).toBe('');
});
