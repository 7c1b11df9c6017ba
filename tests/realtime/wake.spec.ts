import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Wake } from '#persistence/outbox/wake';
import { aDatabase } from '../support/database.js';

jest.setTimeout(60_000);

let one: Wake;
let other: Wake;
let admin: pg.Client;
beforeAll(async () => {
  const { appUrl, adminUrl } = await aDatabase();
  admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  [one, other] = [new Wake(appUrl), new Wake(appUrl)];
  await Promise.all([one.open(), other.open()]);
});
afterAll(async () => {
  await Promise.all([one.close(), other.close(), admin.end()]);
});

const woken = (wake: Wake): Promise<void> =>
  new Promise((resolve) => {
    const deaf = wake.onWoken(() => {
      deaf();
      resolve();
    });
  });
const ears = async (): Promise<number[]> =>
  (
    await admin.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'laget wake'`,
    )
  ).rows.map(({ pid }) => pid);

describe('the wake-up', () => {
  it('is heard by the process that tells and by every other', async () => {
    const heard = Promise.all([woken(one), woken(other)]);
    one.soon();
    await heard;
  });

  it('is one for many commits in the same breath', async () => {
    let times = 0;
    const deaf = other.onWoken(() => (times += 1));
    const heard = woken(other);
    for (let commit = 0; commit < 20; commit += 1) one.soon();
    await heard;
    await admin.query('select 1');
    expect(times).toBe(1);
    deaf();
  });

  it('comes back by itself when its connection is cut, and has its readers look at once', async () => {
    const before = await ears();
    const back = Promise.all([woken(one), woken(other)]);
    for (const pid of before) await admin.query('select pg_terminate_backend($1)', [pid]);
    await back;
    expect((await ears()).filter((pid) => before.includes(pid))).toEqual([]);
    const heard = Promise.all([woken(one), woken(other)]);
    other.soon();
    await heard;
  });
});
