import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout. */
export const root = join(import.meta.dirname, '..', '..');

/** Every file git knows or would take, that exists; paths from the checkout's root. */
export function filesOfGit(): string[] {
  const listed = execFileSync(
    'git',
    ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const files = [...new Set(listed.split('\0'))].filter((file) => file !== '');
  return files.filter((file) => existsSync(join(root, file))).sort();
}

/** The text of a file of the checkout. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A file named in one table of exceptions, with why it is one. */
export type Exceptions = Readonly<Record<string, string>>;
