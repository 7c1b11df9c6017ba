import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { ApplicationModule } from '#application/application.module';
import { readEnvironment } from '#application/environment';
import { AllForumsModule } from '#forums/all-forums.module';
import { diskShelf } from '#model-packs/shelf/disk-shelf';
import { PersistenceModule } from '#persistence/persistence.module';
import type { ApiConfig } from './api.config.js';
import { ApiModule } from './api.module.js';
import { apiAdapter, configureApi } from './configure-api.js';
import { houseLog } from './log/house-log.js';

/** What the api reads from its environment: production only, the demo has its api in the one process. */
const environment = z.object({
  LAGET_MODE: z.literal('production', 'must be production: a demo is started by npm start'),
  LAGET_DATABASE_URL: z
    .string('is missing')
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  LAGET_BASE_URL: z.url('must be the address people use'),
  LAGET_HOST: z.string().default('127.0.0.1'),
  LAGET_PORT: z.coerce.number().int().min(1).max(65_535).default(4100),
});

const read = readEnvironment(environment);
const databaseUrl = read.LAGET_DATABASE_URL;
const config: ApiConfig = { mode: 'production', baseUrl: read.LAGET_BASE_URL.replace(/\/$/u, '') };

@Module({
  imports: [
    PersistenceModule.of(databaseUrl),
    ApplicationModule.of(undefined, diskShelf),
    AllForumsModule,
    ApiModule.of(config),
  ],
})
class ApiHouse {}

const app = await NestFactory.create<NestFastifyApplication>(ApiHouse, apiAdapter(), {
  logger: ['error', 'warn'],
});
await configureApi(app, config, { databaseUrl, log: houseLog('info', process.stdout) });
app.enableShutdownHooks();
await app.listen(read.LAGET_PORT, read.LAGET_HOST);
