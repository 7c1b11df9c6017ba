import { join } from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';
import { allRows } from './all-rows.js';
import { givesBackLost } from './lost-connections.js';

const root = join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? '../../..' : '../../../..',
);
const built = !import.meta.filename.endsWith('.ts');
const migrations = join(root, built ? 'dist/migrations' : 'migrations');

/** How the sessions behave. */
export interface Haste {
  /** A commit does not wait for the disk: for a demo in the making, which is made afresh when it is interrupted. */
  readonly hasty?: boolean;
}

/**
 * MikroORM as the house uses it: schema `laget`, every entity manager forked per deed,
 * and the session's owners set at the start of each transaction for row level security.
 * @param clientUrl connection of the role that is to act: laget_app for work, laget_owner for migrations
 */
export const ormConfig = (clientUrl: string, { hasty = false }: Haste = {}) =>
  defineConfig({
    clientUrl,
    schema: 'laget',
    entities: allRows,
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    sessionContext: 'transaction',
    forceUtcTimezone: true,
    // Plans made for one owner's row count must not be kept for another's (QUALITY §2).
    driverOptions: {
      onPoolCreated: givesBackLost,
      options: `-c plan_cache_mode=force_custom_plan -c idle_in_transaction_session_timeout=5000${
        hasty ? ' -c synchronous_commit=off' : ''
      }`,
    },
    pool: { min: 0, max: 10 },
    migrations: {
      path: migrations,
      pathTs: join(root, 'migrations'),
      glob: '!(*.d).{js,ts}',
      snapshotName: '.snapshot',
      tableName: 'migration',
      transactional: true,
      silent: true,
      allOrNothing: true,
      emit: 'ts',
    },
    schemaGenerator: { createForeignKeyConstraints: true, managementDbName: 'postgres' },
  });
