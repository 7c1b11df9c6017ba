/** `npm run migrate`: brings the database of LAGET_OWNER_URL up to this version. `npm start` does it by itself. */
import { buildOrExit } from '../../libs/tools/build.ts';

const ownerUrl = process.env['LAGET_OWNER_URL'];
if (ownerUrl === undefined || ownerUrl === '') {
  process.stderr.write('Give the address of the database, as its owner, in LAGET_OWNER_URL.\n');
  process.exit(1);
}
await buildOrExit();
const built = new URL('../../dist/libs/persistence/src/migrate.js', import.meta.url);
const { migrate }: { migrate: (url: string) => Promise<void> } = await import(built.href);
await migrate(ownerUrl);
console.log('The database is at this version.');
