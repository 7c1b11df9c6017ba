import { readdirSync } from 'node:fs';
import { parse } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormConfig } from './orm.config.js';

/** The database was last used by a Laget that came after this one. */
export class NewerData extends Error {
  override readonly name = 'NewerData';
}

/**
 * Brings a database up to this version of Laget.
 * @param ownerUrl connection of laget_owner, which owns the schema
 * @throws NewerData when the database holds a migration this version does not know
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const orm = await MikroORM.init(ormConfig(ownerUrl));
  try {
    await refuseNewer(orm);
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}

/** The migrator itself passes over migrations it does not know. */
async function refuseNewer(orm: MikroORM): Promise<void> {
  const folder = orm.config.get('migrations').path ?? 'migrations';
  const known = new Set(readdirSync(folder).map((file) => parse(file).name));
  const executed = await orm.migrator.getExecuted();
  const unknown = executed.find(({ name }) => !known.has(parse(name).name));
  if (unknown !== undefined) throw new NewerData(unknown.name);
}
