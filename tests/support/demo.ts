import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from '#application/application.module';
import { AllForumsModule } from '#forums/all-forums.module';
import { seedDemo } from '#model-packs/demo/seed';
import { PersistenceModule } from '#persistence/persistence.module';

/** Makes the demo in a test's database. @returns the seconds it took */
export async function aDemo(
  appUrl: string,
  { today, seed }: { readonly today: string; readonly seed?: string },
): Promise<number> {
  @Module({
    imports: [PersistenceModule.of(appUrl), ApplicationModule.of(), AllForumsModule],
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
