import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { type Embedded, startEmbedded } from '../../apps/one/src/embedded/embedded.ts';
import { isAlive, stopOrphan } from '../../apps/one/src/embedded/postmaster.ts';
import { serversFolder, templateKey } from './server-folder.ts';

/** What a spec needs to make itself a database; handed to the workers in the environment. */
export interface TestServer {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Name of the migrated database that the others are copied from; made by the first who asks. */
  readonly template: string;
}

let running: { server: Embedded; folder: string; key: string; users: number } | undefined;

/** Starts the run's only server. Every jest project that has a spec to run calls this once. */
export async function startServer(): Promise<void> {
  if (running !== undefined) {
    running.users += 1;
    return;
  }
  await sweep();
  const key = templateKey();
  const folder = join(serversFolder(), `run-${process.pid}`);
  const kept = join(serversFolder(), `kept-${key}`);
  if (existsSync(kept)) execFileSync('cp', ['-a', kept, folder]);
  const server = await startEmbedded({ dataDir: folder, test: true });
  running = { server, folder, key, users: 1 };
  const { adminUrl, ownerUrl, appUrl } = server;
  const told: TestServer = { adminUrl, ownerUrl, appUrl, template: `template_${key}` };
  process.env['LAGET_TEST_SERVER'] = JSON.stringify(told);
}

/** Stops the server when the last project is done; its template is kept for the next run. */
export async function stopServer(): Promise<void> {
  if (running === undefined || (running.users -= 1) > 0) return;
  const { server, folder, key } = running;
  running = undefined;
  const kept = join(serversFolder(), `kept-${key}`);
  const worthKeeping = !existsSync(kept) && (await dropAllButTemplate(server.adminUrl));
  await server.stop();
  if (worthKeeping && !existsSync(kept)) renameSync(folder, kept);
  else rmSync(folder, { recursive: true, force: true });
}

async function dropAllButTemplate(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'test_%'`,
  );
  for (const { name } of rows) await client.query(`drop database "${name}" with (force)`);
  const made = await client.query(`select 1 from pg_database where datname like 'template\\_%'`);
  await client.end();
  return (made.rowCount ?? 0) > 0;
}

/** Ends and removes what runs that were killed left, and templates of other schemas. */
async function sweep(): Promise<void> {
  mkdirSync(serversFolder(), { recursive: true });
  const key = templateKey();
  for (const name of readdirSync(serversFolder())) {
    const folder = join(serversFolder(), name);
    const pid = Number(/^run-(\d+)$/.exec(basename(folder))?.[1] ?? 0);
    if (name === `kept-${key}` || (pid > 0 && isAlive(pid))) continue;
    if (pid > 0) await stopOrphan(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}
