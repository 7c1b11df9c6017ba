/**
 * An api of a spec, a process of its own, run by node from what was built: no pages, no clocks, no demo, so that it
 * starts quickly and is killed often. What node compiled is kept at once: whoever is killed keeps nothing at the end.
 * LAGET_DATABASE_URL is migrated; prints its address when it listens on LAGET_PORT.
 */
import { flushCompileCache } from 'node:module';

const built = (path: string) => import(new URL(`../../dist/${path}`, import.meta.url).href);

await import('reflect-metadata');
const { NestFactory } = await import('@nestjs/core');
const { PersistenceModule } = await built('libs/persistence/src/persistence.module.js');
const { ApplicationModule } = await built('libs/application/src/application.module.js');
const { AllForumsModule } = await built('libs/forums/all-forums.module.js');
const { ApiModule } = await built('apps/api/src/api.module.js');
const { apiAdapter, configureApi } = await built('apps/api/src/configure-api.js');
const { houseLog } = await built('apps/api/src/log/house-log.js');

const databaseUrl = process.env['LAGET_DATABASE_URL'] ?? '';
const port = Number(process.env['LAGET_PORT']);
const config = { mode: 'demo', baseUrl: `http://localhost:${port}` };

class Node {}
const app = await NestFactory.create(
  {
    module: Node,
    imports: [
      PersistenceModule.of(databaseUrl),
      ApplicationModule.of(),
      AllForumsModule,
      ApiModule.of(config),
    ],
  },
  apiAdapter(),
  { logger: ['error'], abortOnError: false },
);
await configureApi(app, config, { databaseUrl, log: houseLog('warn', process.stderr) });
app.enableShutdownHooks();
await app.listen(port, '127.0.0.1');
flushCompileCache();
process.stdout.write(`${config.baseUrl}\n`);
