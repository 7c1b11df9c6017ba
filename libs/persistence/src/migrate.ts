import { MikroORM } from '@mikro-orm/postgresql';
import { ormConfig } from './orm.config.js';

/**
 * Brings a database up to this version of Laget.
 * @param ownerUrl connection of laget_owner, which owns the schema
 * @throws when the database holds a migration this version does not know (a newer version wrote it)
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const orm = await MikroORM.init(ormConfig(ownerUrl));
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
