import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from '#application/application.module';
import type { Sources } from '#application/session/actors';
import { AllForumsModule } from '#forums/all-forums.module';
import { PersistenceModule } from '#persistence/persistence.module';

/** The verbs of the house against a test's database, without a door: for what no request asks for. */
export async function aHouse(appUrl: string, sources: Sources): Promise<INestApplicationContext> {
  @Module({
    imports: [PersistenceModule.of(appUrl), ApplicationModule.of(sources), AllForumsModule],
  })
  class House {}
  return NestFactory.createApplicationContext(House, { logger: ['error'], abortOnError: false });
}

/** A clock that is set by its day. */
export class SetClock {
  constructor(public day: string) {}

  now(): Date {
    return new Date(`${this.day}T08:00:00Z`);
  }
}

/** Someone invented to be enrolled. */
export const someone = (name: string, subject: string | null = null) => ({
  ...{ givenName: name, familyName: 'Oppdiktsen', email: `${name}@example.test`, subject },
  ...{
    service: null,
    unit: null,
    language: 'nb' as const,
    systemRoles: [],
    startedOn: '2026-08-01',
  },
});

/** What must be there for the test to make sense. */
export const there = <Thing>(thing: Thing | null | undefined): Thing => {
  if (thing == null) throw new Error('it is not there');
  return thing;
};
