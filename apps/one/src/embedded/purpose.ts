import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../start-refused.ts';

/** What a data folder is for; invented and real people never share one. */
export type Purpose = 'demo' | 'production';

/** The purpose a data folder was first started for, if it was started. */
export function purposeOf(folder: string): Purpose | undefined {
  const file = join(folder, 'purpose');
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8').trim() === 'production' ? 'production' : 'demo';
}

/** Keeps a data folder to the purpose of its first start. */
export function holdPurpose(folder: string, purpose: Purpose): void {
  const held = purposeOf(folder);
  if (held === undefined) writeFileSync(join(folder, 'purpose'), `${purpose}\n`);
  else if (held !== purpose)
    throw new StartRefused(
      `The data folder ${folder} is for ${held}, not for ${purpose}; choose another with LAGET_DATA, or set LAGET_MODE=${held}.`,
    );
}
