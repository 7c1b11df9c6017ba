import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../start-refused.ts';
import { lockDataFolder } from './lock.ts';
import { stopOrphan } from './postmaster.ts';
import { purposeOf } from './purpose.ts';

/**
 * Removes the database of a demo's data folder; the next start makes it afresh.
 * @throws StartRefused where Laget runs with it, or where it is not a demo
 */
export async function discardDemo(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  if (purposeOf(folder) === 'production')
    throw new StartRefused(`The data in ${folder} is not a demo; nothing was removed.`);
  const unlock = lockDataFolder(folder);
  try {
    await stopOrphan(join(folder, 'postgres'));
    for (const part of parts) rmSync(join(folder, part), { recursive: true, force: true });
  } finally {
    unlock();
  }
}

const unfinished = 'demo-unfinished';
const parts = ['postgres', 'postgres.new', 'passwords.json', 'postgres.log', 'purpose', unfinished];

/** Whether the demo was being made when its process ended: half a year helps nobody. */
export const isDemoUnfinished = (folder: string): boolean => existsSync(join(folder, unfinished));

/** Remembers that the demo is being made. Returns what says that it is made. */
export function beginDemo(folder: string): () => void {
  const file = join(folder, unfinished);
  writeFileSync(file, '');
  return () => rmSync(file, { force: true });
}
