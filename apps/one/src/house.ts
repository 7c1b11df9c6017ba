import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OneConfig } from './config.ts';
import { serveWeb } from './web.ts';

/** The built pages; this file is built to dist/apps/one/src. */
const pages = join(import.meta.dirname, '..', '..', '..', 'web');

@Module({})
class OneModule {}

/** Api, worker and pages in one process, connected to the database at `appUrl`; not listening yet. */
export async function openHouse(
  _config: OneConfig,
  appUrl: string,
): Promise<NestFastifyApplication> {
  process.env['LAGET_DATABASE_URL'] = appUrl;
  const app = await NestFactory.create<NestFastifyApplication>(
    OneModule,
    new FastifyAdapter({ forceCloseConnections: true }),
    { logger: ['error', 'warn'] },
  );
  app
    .getHttpAdapter()
    .getInstance()
    .get('/live', () => ({ status: 'ok' }));
  await serveWeb(app.getHttpAdapter().getInstance(), pages);
  return app;
}
