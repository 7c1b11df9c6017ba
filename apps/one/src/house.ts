import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApplicationModule } from '#application/application.module';
import { AllForumsModule } from '#forums/all-forums.module';
import { diskShelf } from '#model-packs/shelf/disk-shelf';
import { PersistenceModule } from '#persistence/persistence.module';
import type { ApiConfig } from '../../api/src/api.config.js';
import { ApiModule } from '../../api/src/api.module.js';
import { apiAdapter, configureApi } from '../../api/src/configure-api.js';
import { houseLog } from '../../api/src/log/house-log.js';
import { Clocks } from '../../worker/src/clocks.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { baseUrlOf, type OneConfig } from './config.ts';
import { sourcesOf } from './sources.ts';
import type { Course, Database } from './database.ts';
import { fillDemo } from './demo.ts';
import { serveWeb } from './web.ts';

/** The built pages; this file is built to dist/apps/one/src. */
const pages = join(import.meta.dirname, '..', '..', '..', 'web');

/** Every floor of the house in one process. */
@Module({})
class OneModule {
  static of(config: OneConfig, api: ApiConfig, appUrl: string): DynamicModule {
    return {
      module: OneModule,
      imports: [
        PersistenceModule.of(appUrl),
        ApplicationModule.of(sourcesOf(config), diskShelf),
        AllForumsModule,
        ApiModule.of(api),
        WorkerModule.of({ databaseUrl: appUrl }),
      ],
    };
  }
}

/**
 * Api, worker and pages in one process; ready to listen.
 * In demo mode an empty database is filled first. The database is migrated.
 * @throws the signal's reason when it is to end before it is open; what runs by then is told to `undo`
 */
export async function openHouse(
  config: OneConfig,
  { appUrl, dataDir }: Database,
  { signal, undo }: Course,
): Promise<NestFastifyApplication> {
  const api: ApiConfig = { mode: config.LAGET_MODE, baseUrl: baseUrlOf(config) };
  const app = await NestFactory.create<NestFastifyApplication>(
    OneModule.of(config, api, appUrl),
    apiAdapter(),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  undo(() => app.close());
  await configureApi(app, api, { databaseUrl: appUrl, log: houseLog('warn', process.stderr) });
  await serveWeb(app.getHttpAdapter().getInstance(), pages);
  await app.init();
  signal.throwIfAborted();
  if (config.LAGET_MODE === 'demo')
    await fillDemo(app, { appUrl, folder: dataDir, signal, demo: config.LAGET_DEMO });
  await app.get(Clocks).start();
  return app;
}
