import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from '#application/application.module';
import { AllForumsModule } from '#forums/all-forums.module';
import { seedDemo } from '#model-packs/demo/seed';
import { PersistenceModule } from '#persistence/persistence.module';
import { asAdmin } from './cases.js';
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

/** What an administrator begins in the browser, and nobody in the demo's year does: a proposal of a year. */
export const begunInTheBrowser = async (adminUrl: string, owner: string): Promise<void> => {
  await asAdmin(
    adminUrl,
    `insert into laget.year_proposal (id, owner_id, school_year, kind, state, from_on, changes, ground, placed, total, made_at, noted_at, version)
     values (gen_random_uuid(), $1, 2026, 'new', 'discarded', '2026-08-01', '[]', '', 0, 0, now(), now(), 1)`,
    [owner],
  );
};
