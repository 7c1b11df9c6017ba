import type { Judged } from './invariant.js';

const tablesIn = `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as fenced from pg_class c
  join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id'
  where n.nspname = 'laget' and c.relkind = 'r' and c.relname <> 'membership'`;

/** Asks every fenced table, as the application's role and without a where, what another owner sees. */
export const owners = {
  number: 9,
  name: 'rows of another owner are invisible',
  async broken({ admin, since }: Judged): Promise<string[]> {
    if (since !== null) return [];
    const { rows } = await admin.query<{ name: string; fenced: boolean }>(tablesIn);
    const found = rows.filter(({ fenced }) => !fenced).map(({ name }) => `${name} has no fence`);
    await admin.query(`begin; set local role laget_app;
      set local "app.owner" = '00000000-0000-7000-8000-000000000000';
      set local "app.owners" = '{00000000-0000-7000-8000-000000000000}'`);
    for (const { name } of rows) {
      const seen = await admin.query(`select 1 from laget."${name}" limit 1`);
      if (seen.rows.length > 0) found.push(`${name} shows another owner's rows`);
    }
    await admin.query('rollback');
    return found;
  },
  plant: `create policy anybody on laget.topic for select using (true)`,
};
