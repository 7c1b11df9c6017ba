import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from '#application/application.module';
import { AllForumsModule } from '#forums/all-forums.module';
import { seedEmpty } from '#model-packs/demo/empty';
import { PersistenceModule } from '#persistence/persistence.module';

/** A municipality that has nothing yet but its administrator, who signs in as `administrator`. */
export async function anEmptyTown(appUrl: string, today: string): Promise<void> {
  @Module({ imports: [PersistenceModule.of(appUrl), ApplicationModule.of(), AllForumsModule] })
  class EmptyHouse {}
  const house = await NestFactory.createApplicationContext(EmptyHouse, { logger: ['error'] });
  try {
    await seedEmpty(house, today);
  } finally {
    await house.close();
  }
}
