import { MikroORM } from '@mikro-orm/postgresql';
import { ormConfig } from './orm.config.js';

/**
 * Writes the next migration from what the rows say and the snapshot does not.
 * Usage: npm run migrate:create -- "sentence of what changes". Needs LAGET_OWNER_URL of a database at the last version.
 */
const sentence = process.argv.slice(2).join('_').replaceAll(/\W+/g, '_');
const orm = await MikroORM.init(ormConfig(process.env['LAGET_OWNER_URL'] ?? ''));
const made = await orm.migrator.create(undefined, false, false, sentence);
process.stdout.write(made.fileName === '' ? 'Nothing to change.\n' : `${made.fileName}\n`);
await orm.close(true);
