import pg from 'pg';
import type { Passwords } from './cluster.ts';

/**
 * Makes what the product connects to, where it is missing: `laget_owner`, who owns the database `laget`,
 * and `laget_app`, who owns nothing and cannot pass row level security (CONVENTIONS, database).
 * @param server address of the server as superuser, e.g. `postgresql://postgres:…@127.0.0.1:5433/postgres`
 */
export async function makeRoles(server: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await makeRole(client, 'laget_owner', passwords.laget_owner);
    await makeRole(client, 'laget_app', passwords.laget_app);
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'laget'`);
    if (rowCount === 0) await client.query('create database laget owner laget_owner');
    await client.query('revoke all on database laget from public');
    await client.query('grant connect on database laget to laget_app');
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const secret = client.escapeLiteral(password);
  await client.query(
    rowCount === 0
      ? `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`
      : `alter role ${role} login nosuperuser nobypassrls password ${secret}`,
  );
}
