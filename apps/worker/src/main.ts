import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { ApplicationModule } from '#application/application.module';
import { readEnvironment } from '#application/environment';
import { AllForumsModule } from '#forums/all-forums.module';
import { PersistenceModule } from '#persistence/persistence.module';
import { Clocks } from './clocks.js';
import { WorkerModule } from './worker.module.js';

/** What the worker reads from its environment: production only, the demo has its worker in the one process. */
const environment = z.object({
  LAGET_MODE: z.literal('production', 'must be production: a demo is started by npm start'),
  LAGET_DATABASE_URL: z
    .string('is missing')
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
});

const { LAGET_DATABASE_URL: databaseUrl } = readEnvironment(environment);

@Module({
  imports: [
    PersistenceModule.of(databaseUrl),
    ApplicationModule.of(),
    AllForumsModule,
    WorkerModule.of({ databaseUrl }),
  ],
})
class WorkerHouse {}

const house = await NestFactory.createApplicationContext(WorkerHouse, {
  logger: ['error', 'warn'],
});
house.enableShutdownHooks();
await house.get(Clocks).start();
process.stdout.write('The clocks go.\n');
