import type { Judged } from './invariant.js';

const tablesIn = `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as fenced from pg_class c
  join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id'
  where n.nspname = 'laget' and c.relkind = 'r' and c.relname <> 'membership'`;

const nobody = '00000000-0000-7000-8000-000000000000';

/** Asks every fenced table, as the application's role and without a where, what an owner that is not there sees, and what this one sees of the neighbour. */
export const owners = {
  number: 9,
  name: 'rows of another owner are invisible',
  async broken({ admin, since, world }: Judged): Promise<string[]> {
    if (since !== null) return [];
    const { rows } = await admin.query<{ name: string; fenced: boolean }>(tablesIn);
    const found = rows.filter(({ fenced }) => !fenced).map(({ name }) => `${name} has no fence`);
    for (const owner of [nobody, world.stage.owner]) {
      await admin.query(`begin; set local role laget_app;
        set local "app.owner" = '${owner}'; set local "app.owners" = '{${owner}}'`);
      for (const { name } of rows) {
        const others = `select 1 from laget."${name}" where owner_id <> '${owner}' limit 1`;
        const seen = await admin.query(others);
        if (seen.rows.length > 0) found.push(`${name} shows another owner's rows`);
      }
      await admin.query('rollback');
    }
    return found;
  },
  plant: `create policy anybody on laget.topic for select using (true)`,
};
