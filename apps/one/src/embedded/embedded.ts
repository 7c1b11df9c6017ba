import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefused } from '../start-refused.ts';
import { postgresBinaries } from './binaries.ts';
import { databaseUser, makeCluster, type Passwords, passwordsIn } from './cluster.ts';
import { openDataFolder } from './data-folder.ts';
import { lockDataFolder } from './lock.ts';
import { isReady, stopOrphan, stopPostmaster } from './postmaster.ts';
import { makeRoles } from './roles.ts';

/** How a database of our own is started. */
export interface EmbeddedOptions {
  /** The data folder (`dataFolderOf`); made where missing. */
  readonly dataDir: string;
  /** For tests: no fsync, so nothing survives a power cut. */
  readonly test?: boolean;
  /** Told when the database ends without having been asked to. */
  readonly onLost?: (message: string) => void;
  /** Aborted while starting: whatever was started is stopped again. */
  readonly signal?: AbortSignal;
}

/** A running database. The addresses are for the database `laget`. */
export interface Embedded {
  /** As `laget_owner`: migrations. */
  readonly ownerUrl: string;
  /** As `laget_app`: the product. */
  readonly appUrl: string;
  /** As superuser on the database `postgres`: the test harness. */
  readonly adminUrl: string;
  /** Stops the database and gives the data folder back. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL from the npm package, on a free port of 127.0.0.1 and with passwords.
 * There is no socket file: its path may be at most 107 bytes, and nobody could not reach it in a private folder.
 * @throws StartRefused with one sentence for the operator
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir } = options;
  openDataFolder(dataDir);
  const unlock = lockDataFolder(dataDir);
  try {
    const passwords = passwordsIn(dataDir);
    const binaries = postgresBinaries();
    const cluster = await makeCluster(dataDir, binaries);
    await stopOrphan(cluster);
    options.signal?.throwIfAborted();
    const port = await freePort();
    const server = await launch({ options, binaries, cluster, port });
    return { ...(await opened(server, passwords, port)), stop: stopping(server, unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

interface Server {
  readonly child: ChildProcess;
  readonly pid: number;
  asked: boolean;
}

function stopping(server: Server, unlock: () => void): () => Promise<void> {
  return async () => {
    server.asked = true;
    await stopPostmaster(server.pid);
    unlock();
  };
}

async function opened(server: Server, passwords: Passwords, port: number) {
  const url = (role: keyof Passwords, name: string): string =>
    `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${name}`;
  const adminUrl = url('postgres', 'postgres');
  try {
    await makeRoles(adminUrl, passwords);
  } catch (error) {
    server.asked = true;
    await stopPostmaster(server.pid);
    throw error;
  }
  return { ownerUrl: url('laget_owner', 'laget'), appUrl: url('laget_app', 'laget'), adminUrl };
}

interface Launch {
  readonly options: EmbeddedOptions;
  readonly binaries: string;
  readonly cluster: string;
  readonly port: number;
}

/** Detached: Ctrl-C in the terminal must reach Laget alone, who then stops the database in order. */
async function launch({ options, binaries, cluster, port }: Launch): Promise<Server> {
  const logFile = join(options.dataDir, 'postgres.log');
  const log = openSync(logFile, isLarge(logFile) ? 'w' : 'a', 0o600);
  const child = spawn(join(binaries, 'bin', 'postgres'), settings(cluster, port, options.test), {
    ...databaseUser(),
    cwd: cluster,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const server = { child, pid: child.pid ?? 0, asked: false };
  child.once('error', () => undefined); // told below: the process has no id
  child.once('exit', () => {
    if (!server.asked) options.onLost?.(`The database stopped by itself; see ${logFile}.`);
  });
  await untilReady(server, cluster, options.signal);
  if (server.pid === 0 || child.exitCode !== null)
    throw new StartRefused(`The database did not start: ${lastLine(logFile)} (${logFile})`);
  child.unref();
  return server;
}

async function untilReady(server: Server, cluster: string, signal?: AbortSignal): Promise<void> {
  while (server.pid !== 0 && server.child.exitCode === null && !isReady(cluster)) {
    if (signal?.aborted) {
      server.asked = true;
      await stopPostmaster(server.pid);
      signal.throwIfAborted();
    }
    await pause(10);
  }
}

function settings(cluster: string, port: number, test = false): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: test ? 300 : 100,
    shared_buffers: '128MB',
    idle_in_transaction_session_timeout: '5s',
    timezone: 'UTC',
    autovacuum_naptime: '5s', // a new municipality grows from nothing in half a minute, and plans need its statistics
    jit: 'off', // the queries are short; compiling them costs more than it gives
    ...(test ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return ['-D', cluster, ...Object.entries(values).flatMap(([key, v]) => ['-c', `${key}=${v}`])];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function isLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
}

function lastLine(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
}
