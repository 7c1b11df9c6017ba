/** `npm run demo:reset`: the demo's data is removed; the next `npm start` makes it afresh. */
import { join } from 'node:path';
import { dataFolderOf } from './src/embedded/data-folder.ts';
import { discardDemo } from './src/embedded/discard.ts';
import { StartRefused } from './src/start-refused.ts';

async function reset(): Promise<void> {
  if (process.env['LAGET_DATABASE_URL'])
    throw new StartRefused('Only the demo in the data folder is reset; LAGET_DATABASE_URL is set.');
  const checkout = join(import.meta.dirname, '..', '..');
  await discardDemo(dataFolderOf(checkout, process.env['LAGET_DATA']));
  console.log('The demo is empty; npm start makes it afresh.');
}

try {
  await reset();
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
