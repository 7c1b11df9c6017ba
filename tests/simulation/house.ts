import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from '#application/application.module';
import { machineIds } from '#application/ids';
import { AllForumsModule } from '#forums/all-forums.module';
import type { Clock } from '#kernel/ids';
import { PersistenceModule } from '#persistence/persistence.module';
import { shelfBy } from './shelf.js';

/** The application in this process, by a clock that is turned by hand. */
export const houseBy = (appUrl: string, clock: Clock) => {
  @Module({
    imports: [
      PersistenceModule.of(appUrl, { hasty: true }),
      ApplicationModule.of({ clock, ids: machineIds }, shelfBy(clock)),
      AllForumsModule,
    ],
  })
  class SimulatedHouse {}
  return NestFactory.createApplicationContext(SimulatedHouse, {
    logger: ['error'],
    abortOnError: false,
  });
};
