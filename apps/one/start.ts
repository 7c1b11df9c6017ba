/** `npm start`: builds what has changed, then runs the house in this very process. */
import { buildOrExit } from '../../libs/tools/build.ts';

process.env['NODE_ENV'] ??= 'production';
await buildOrExit();
const main = new URL('../../dist/apps/one/src/main.js', import.meta.url);
await import(main.href);
