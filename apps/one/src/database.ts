import { join } from 'node:path';
import type { OneConfig } from './config.ts';
import { dataFolderOf } from './embedded/data-folder.ts';
import { discardDemo, isDemoUnfinished } from './embedded/discard.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { holdPurpose } from './embedded/purpose.ts';
import { StartRefused } from './start-refused.ts';

/** The checkout: this file is built to dist/apps/one/src. */
const checkout = join(import.meta.dirname, '..', '..', '..', '..');

/** The database the house works on, at this version. */
export interface Database {
  readonly appUrl: string;
  /** The data folder, where the database is our own. */
  readonly dataDir?: string;
}

/** What starting may be told while it goes on, and what it tells. */
export interface Course {
  /** Aborted when the start is to end where it stands. */
  readonly signal: AbortSignal;
  readonly onLost: (message: string) => void;
  /** Remembers how something that now runs is ended; called the moment it runs, so that nothing is left alone. `within` milliseconds the next is ended all the same. */
  readonly undo: (step: () => Promise<void>, within?: number) => void;
}

/** Opens the database of the configuration, or starts one of our own; then brings it up to this version. */
export async function openDatabase(config: OneConfig, course: Course): Promise<Database> {
  if (config.LAGET_DATABASE_URL !== undefined) {
    if (config.LAGET_OWNER_URL !== undefined) await upToDate(config.LAGET_OWNER_URL);
    return { appUrl: config.LAGET_DATABASE_URL };
  }
  const dataDir = dataFolderOf(checkout, config.LAGET_DATA);
  if (config.LAGET_MODE === 'demo' && isDemoUnfinished(dataDir)) await discardDemo(dataDir);
  const embedded = await startEmbedded({ dataDir, ...course });
  course.undo(() => embedded.stop(), 40_000); // PostgreSQL's fast stop, and then its immediate one
  holdPurpose(dataDir, config.LAGET_MODE);
  course.signal.throwIfAborted();
  await upToDate(embedded.ownerUrl);
  return { appUrl: embedded.appUrl, dataDir };
}

async function upToDate(ownerUrl: string): Promise<void> {
  const { migrate, NewerData } = await import('#persistence/migrate'); // heavy; the database starts first
  try {
    await migrate(ownerUrl);
  } catch (error) {
    if (!(error instanceof NewerData)) throw error;
    throw new StartRefused(
      `The data was written by a newer Laget (${error.message}); start that version, or choose another folder with LAGET_DATA.`,
    );
  }
}
