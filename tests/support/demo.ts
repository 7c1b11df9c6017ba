import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from '#application/application.module';
import { AllForumsModule } from '#forums/all-forums.module';
import { seedDemo } from '#model-packs/demo/seed';
import { PersistenceModule } from '#persistence/persistence.module';
import { aDatabase, type TestDatabase } from './database.js';

/** The day that a shared demo is made for. */
export const demoDay = '2026-11-25';

/** A copy of the demo of that day, which a run makes once. */
export const aDemoDatabase = (): Promise<TestDatabase> =>
  aDatabase({
    name: 'demo',
    make: (appUrl) => aDemo(appUrl, { today: demoDay }),
  });

/** Makes the demo in a test's database. @returns the seconds it took */
export async function aDemo(
  appUrl: string,
  { today, seed }: { readonly today: string; readonly seed?: string },
): Promise<number> {
  @Module({
    imports: [
      PersistenceModule.of(appUrl, { hasty: true }),
      ApplicationModule.of(),
      AllForumsModule,
    ],
  })
  class DemoHouse {}
  const house = await NestFactory.createApplicationContext(DemoHouse, { logger: ['error'] });
  const before = performance.now();
  try {
    await seedDemo({ house, today, ...(seed === undefined ? {} : { seed }) });
  } finally {
    await house.close();
  }
  return (performance.now() - before) / 1000;
}
