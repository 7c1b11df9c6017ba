import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const checkout = join(import.meta.dirname, '..', '..');

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Where the databases of this checkout's test runs live: one folder per run, and one kept for the next. */
export const serversFolder = (): string =>
  join(tmpdir(), `laget-tests-${process.getuid?.() ?? 0}-${hash(checkout)}`);

/** Changes whenever a migration or the schema code does: a template of another key is never used. */
export function templateKey(): string {
  const folders = ['migrations', join('libs', 'persistence', 'src'), 'apps/one/src/embedded'];
  const files = folders.flatMap((folder) => filesIn(join(checkout, folder))).sort();
  const parts = files.map((file) => `${relative(checkout, file)}\0${readFileSync(file, 'utf8')}`);
  return hash(parts.join('\0'));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
