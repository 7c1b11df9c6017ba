/** `npm start`: builds what has changed, then runs the house in this very process. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildOrExit } from '../../libs/tools/build.ts';

process.env['NODE_ENV'] ??= 'production';
await buildOrExit();
enableCompileCache(fileURLToPath(new URL('../../dist/.compiled', import.meta.url)));
const main = new URL('../../dist/apps/one/src/main.js', import.meta.url);
await import(main.href);
