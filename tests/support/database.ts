import { createHash, randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import pg from 'pg';
import { migrate } from '#persistence/migrate';
import type { TestServer } from './server.js';

/** A migrated, empty database of its own. */
export interface TestDatabase {
  readonly name: string;
  /** As `laget_owner`. Row level security is forced, so it sees no rows without settings either. */
  readonly ownerUrl: string;
  /** As `laget_app`, whom the product connects as. */
  readonly appUrl: string;
  /** As superuser, whom row level security does not bind: for counting in a spec, never for the product. */
  readonly adminUrl: string;
}

/** What costs so much to make that a run makes it once and every spec gets a copy. */
export interface Filling {
  /** Names what is in it: lower-case letters, digits and `_`. */
  readonly name: string;
  /** Fills a migrated, empty database, and leaves no connection to it. */
  readonly make: (appUrl: string) => Promise<unknown>;
}

/**
 * A fresh copy of the migrated template for the spec file that asks, at its top or in `beforeAll`:
 * `const database = await aDatabase();`. Those of the worker's earlier files are dropped now,
 * and the whole server goes when the run ends, so nobody has to clean up.
 */
export async function aDatabase(filling?: Filling): Promise<TestDatabase> {
  const server = theServer();
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    await dropEarlierFiles(client);
    await makeTemplate(client, server);
    const template =
      filling === undefined ? server.template : await makeFilled(client, server, filling);
    const name = `${prefix()}${file()}_${randomUUID().slice(0, 8)}`;
    await client.query(`create database ${name} template ${template} owner laget_owner`);
    return { name, ...urls(server, name) };
  } finally {
    await client.end();
  }
}

function urls(server: TestServer, name: string) {
  const on = (url: string): string => {
    const address = new URL(url);
    address.pathname = `/${name}`;
    return address.toString();
  };
  return {
    ownerUrl: on(server.ownerUrl),
    appUrl: on(server.appUrl),
    adminUrl: on(server.adminUrl),
  };
}

function theServer(): TestServer {
  const told = process.env['LAGET_TEST_SERVER'];
  if (told === undefined)
    throw new Error(
      'Specs that need a database lie under tests/database, http, realtime, web or journeys.',
    );
  return JSON.parse(told);
}

const prefix = (): string => `test_w${process.env['JEST_WORKER_ID'] ?? '0'}_`;

const file = (): string =>
  createHash('sha256')
    .update(expect.getState().testPath ?? '')
    .digest('hex')
    .slice(0, 10);

async function dropEarlierFiles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where starts_with(datname, $1) and not starts_with(datname, $2)`,
    [prefix(), prefix() + file()],
  );
  for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
}

/** The first worker migrates; the others wait at the lock. A half-migrated one never gets the name. */
async function makeTemplate(client: pg.Client, server: TestServer): Promise<void> {
  const { template } = server;
  await client.query('select pg_advisory_lock(4100)');
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 1) return;
    const half = `half_${template}`;
    await client.query(`drop database if exists ${half} with (force)`);
    await client.query(`create database ${half} owner laget_owner`);
    await migrate(urls(server, half).ownerUrl);
    await client.query(`alter database ${half} rename to ${template}`);
  } finally {
    await client.query('select pg_advisory_unlock(4100)');
  }
}

/** The first that asks fills one; the others wait at the lock. A half-filled one never gets the name. */
async function makeFilled(
  client: pg.Client,
  server: TestServer,
  { name, make }: Filling,
): Promise<string> {
  const template = `filled_${name}`;
  await client.query('select pg_advisory_lock(4101)');
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 1) return template;
    const half = `half_${template}`;
    await client.query(`drop database if exists ${half} with (force)`);
    await client.query(`create database ${half} template ${server.template} owner laget_owner`);
    await make(urls(server, half).appUrl);
    await client.query(`alter database ${half} rename to ${template}`);
  } finally {
    await client.query('select pg_advisory_unlock(4101)');
  }
  return template;
}
