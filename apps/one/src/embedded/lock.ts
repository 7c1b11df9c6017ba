import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused, systemCode } from '../start-refused.ts';
import { bornAt, isAlive } from './postmaster.ts';

/**
 * Takes the data folder for this process, so that a second start does not stop the database of the first.
 * A lock whose process is gone (kill -9, power) is taken over. Returns what gives it back.
 */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, 'laget.pid');
  const mine = `${process.pid} ${bornAt(process.pid)}\n`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      refuseIfHeld(folder, file);
      rmSync(file, { force: true });
    }
  }
  throw new StartRefused(`Another Laget is starting with the data folder ${folder}.`);
}

function refuseIfHeld(folder: string, file: string): void {
  const [pid = '', born = ''] = readFileSync(file, 'utf8').trim().split(' ');
  if (pid !== '' && isAlive(Number(pid)) && bornAt(Number(pid)) === born)
    throw new StartRefused(
      `Laget already runs with the data folder ${folder} (process ${pid}); stop that one first, or choose another folder with LAGET_DATA.`,
    );
}
