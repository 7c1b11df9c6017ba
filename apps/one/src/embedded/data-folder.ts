import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StartRefused, systemCode } from '../start-refused.ts';

/** The layout of the data folder; raised when an older Laget could no longer read it. */
const layout = 1;
/** PostgreSQL's major version: its files cannot be read by another. */
const postgresMajor = 18;

/** The user PostgreSQL runs as when Laget is root: it refuses root, and a uid without a passwd entry. */
export const nobody = { uid: 65534, gid: 65534 };

/** Whether this process is root, so that PostgreSQL must be somebody else. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** The folder that holds this checkout's data, never inside the checkout (CONVENTIONS, data folder). */
export function dataFolderOf(checkout: string, chosen?: string): string {
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  const place = createHash('sha256').update(resolve(checkout)).digest('hex').slice(0, 16);
  return isRoot()
    ? join('/var/lib/laget', place)
    : join(homedir(), '.local', 'share', 'laget', place);
}

/** Makes the data folder if needed; refuses one that cannot be written, entered or understood. */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    checkVersion(join(folder, 'version'));
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(
      `The data folder ${folder} cannot be written (${systemCode(error) ?? String(error)}); give this user the right to it, or choose another with LAGET_DATA.`,
    );
  }
  if (isRoot()) checkNobodyMayEnter(folder);
}

function checkVersion(file: string): void {
  if (!existsSync(file)) {
    writeFileSync(file, `laget ${layout} postgresql ${postgresMajor}\n`);
    return;
  }
  const found = /^laget (\d+) postgresql (\d+)/.exec(readFileSync(file, 'utf8'));
  if (found === null)
    throw new StartRefused(`The file ${file} does not say which Laget wrote this data folder.`);
  if (Number(found[1]) > layout || Number(found[2]) > postgresMajor)
    throw new StartRefused(
      `The data in ${dirname(file)} was written by a newer Laget; start that version, or choose another folder with LAGET_DATA.`,
    );
  if (Number(found[2]) < postgresMajor)
    throw new StartRefused(
      `The data in ${dirname(file)} belongs to PostgreSQL ${found[2]}; back it up with the Laget that wrote it and restore it here.`,
    );
}

/** PostgreSQL runs as nobody under root, so every folder on the way must let others pass. */
function checkNobodyMayEnter(folder: string): void {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const { mode, uid } = statSync(at);
    const open = uid === nobody.uid ? mode & 0o100 : mode & 0o001;
    if (open === 0)
      throw new StartRefused(
        `The data folder ${folder} lies in ${at}, which the user nobody that runs the database may not enter; choose another with LAGET_DATA.`,
      );
  }
}
