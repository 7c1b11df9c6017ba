import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefused } from '../start-refused.ts';
import { isRoot, nobody } from './data-folder.ts';

const run = promisify(execFile);

/** The generated passwords of the server's three roles, kept readable for the one who runs Laget. */
export interface Passwords {
  readonly postgres: string;
  readonly laget_owner: string;
  readonly laget_app: string;
}

/** Who the database processes are: nobody under root, else whoever runs Laget. */
export const databaseUser = (): { uid?: number; gid?: number } => (isRoot() ? nobody : {});

/** The passwords in `passwords.json` (mode 0600), made at the first start. */
export function passwordsIn(folder: string): Passwords {
  const file = join(folder, 'passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(join(folder, 'postgres')))
    throw new StartRefused(
      `The file ${file} is missing, so the database beside it cannot be opened; put it back from a backup.`,
    );
  const secret = (): string => randomBytes(24).toString('base64url');
  const made = { postgres: secret(), laget_owner: secret(), laget_app: secret() };
  writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

/**
 * Makes the cluster in `postgres` where there is none: ICU with Norwegian order (`Aaby` sorts with `Å`).
 * It is made beside and moved in place, so that a start killed in the middle leaves nothing half-made.
 */
export async function makeCluster(folder: string, binaries: string): Promise<string> {
  const cluster = join(folder, 'postgres');
  if (existsSync(cluster)) return cluster;
  const half = join(folder, 'postgres.new');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const password = join(folder, 'initdb.password');
  writeFileSync(password, passwordsIn(folder).postgres, { mode: 0o600 });
  const { uid, gid } = databaseUser();
  if (uid !== undefined && gid !== undefined)
    for (const path of [half, password]) chownSync(path, uid, gid);
  try {
    await run(join(binaries, 'bin', 'initdb'), initdbArguments(half, password), {
      ...databaseUser(),
      cwd: half,
    });
  } catch (error) {
    throw new StartRefused(`The database could not be made in ${folder}: ${lastLine(error)}`);
  } finally {
    rmSync(password, { force: true });
  }
  renameSync(half, cluster);
  return cluster;
}

function initdbArguments(cluster: string, password: string): string[] {
  return [
    ...['-D', cluster, '-U', 'postgres', `--pwfile=${password}`, '--auth=scram-sha-256'],
    ...['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=nb-NO'],
    '--no-sync', // nothing is promised yet; PostgreSQL syncs from the first start on
  ];
}

function lastLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return text.trim().split('\n').at(-1) ?? '';
}
