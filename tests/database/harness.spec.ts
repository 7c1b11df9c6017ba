import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aDatabase } from '../support/database.js';

const database = await aDatabase();

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  it('sorts as Norwegians do: Aaby stands with Å, last', async () => {
    const names = await ask<{ name: string }>(
      database.appUrl,
      `select name from (values ('Aaby'), ('Øye'), ('Zahl'), ('Ærlig'), ('Berg')) as n(name) order by name`,
    );
    expect(names.map((row) => row.name)).toEqual(['Berg', 'Zahl', 'Ærlig', 'Øye', 'Aaby']);
  });

  it('lets the product in as a role that owns nothing and cannot pass row level security', async () => {
    const [role] = await ask(
      database.appUrl,
      `select current_user as name, rolsuper as super, rolbypassrls as bypass, rolcreatedb as createdb,
         exists (select from pg_class where relowner = r.oid) as owns
       from pg_roles r where rolname = current_user`,
    );
    expect(role).toEqual({
      name: 'laget_app',
      super: false,
      bypass: false,
      createdb: false,
      owns: false,
    });
  });

  it('does not let the product make tables', async () => {
    await expect(ask(database.appUrl, 'create table public.t (a int)')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('gives every file that asks twice two databases', async () => {
    const other = await aDatabase();
    expect(other.name).not.toBe(database.name);
    await ask(database.adminUrl, 'create table public.only_here (a int)');
    const found = await ask(other.adminUrl, `select to_regclass('public.only_here') as t`);
    expect(found).toEqual([{ t: null }]);
  });
});
