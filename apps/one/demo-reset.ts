/** `npm run demo:reset`: the demo's data is removed; the next `npm start` makes it afresh. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolderOf } from './src/embedded/data-folder.ts';
import { lockDataFolder } from './src/embedded/lock.ts';
import { stopOrphan } from './src/embedded/postmaster.ts';
import { purposeOf } from './src/embedded/purpose.ts';
import { StartRefused } from './src/start-refused.ts';

async function reset(folder: string): Promise<void> {
  if (process.env['LAGET_DATABASE_URL'])
    throw new StartRefused('Only the demo in the data folder is reset; LAGET_DATABASE_URL is set.');
  if (!existsSync(folder)) return;
  if (purposeOf(folder) === 'production')
    throw new StartRefused(`The data in ${folder} is not a demo; nothing was removed.`);
  const unlock = lockDataFolder(folder);
  try {
    await stopOrphan(join(folder, 'postgres'));
    for (const part of ['postgres', 'postgres.new', 'passwords.json', 'postgres.log', 'purpose'])
      rmSync(join(folder, part), { recursive: true, force: true });
  } finally {
    unlock();
  }
}

const checkout = join(import.meta.dirname, '..', '..');
try {
  await reset(dataFolderOf(checkout, process.env['LAGET_DATA']));
  console.log('The demo is empty; npm start makes it afresh.');
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
