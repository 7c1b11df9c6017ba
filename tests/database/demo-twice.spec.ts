import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aDatabase } from '../support/database.js';
import { aDemo } from '../support/demo.js';

/** An early day, so that two years are lived quickly; nothing in them knows how long the year is. */
const today = '2026-09-02';
const [one, two] = [await aDatabase(), await aDatabase()];

/** A digest of every row of ours by table; where a row stands in the outbox is the database's, and a secret is nobody's to foretell. */
async function digests(adminUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'laget' and table_name not in ('migration', 'install') order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ digest: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(line, '|' order by line), '')) as digest
       from (select (to_jsonb(t) - 'tx' - 'epoch' - 'token_hash')::text as line from laget.${name} t) x`,
    );
    found[name] = rows[0]?.digest ?? '';
  }
  await client.end();
  return found;
}

beforeAll(async () => {
  for (const { appUrl } of [one, two]) await aDemo(appUrl, { today });
}, 300_000);

describe('the demo of one seed and one day', () => {
  it('is the same rows each time', async () => {
    const first = await digests(one.adminUrl);
    expect(Object.keys(first).length).toBeGreaterThan(30);
    expect(await digests(two.adminUrl)).toEqual(first);
  });
});
