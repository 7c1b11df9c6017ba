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
  stop(): Promise<void>;
}

/** What starting may be told while it goes on. */
export interface Course {
  readonly signal: AbortSignal;
  readonly onLost: (message: string) => void;
}

/** Opens the database of the configuration, or starts one of our own; then brings it up to this version. */
export async function openDatabase(config: OneConfig, course: Course): Promise<Database> {
  if (config.LAGET_DATABASE_URL !== undefined) {
    if (config.LAGET_OWNER_URL !== undefined) await upToDate(config.LAGET_OWNER_URL);
    return { appUrl: config.LAGET_DATABASE_URL, stop: async () => undefined };
  }
  const dataDir = dataFolderOf(checkout, config.LAGET_DATA);
  if (config.LAGET_MODE === 'demo' && isDemoUnfinished(dataDir)) await discardDemo(dataDir);
  const embedded = await startEmbedded({ dataDir, ...course });
  try {
    holdPurpose(dataDir, config.LAGET_MODE);
    await upToDate(embedded.ownerUrl);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { ...embedded, dataDir };
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
