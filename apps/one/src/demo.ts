import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApplicationModule } from '#application/application.module';
import { Actors } from '#application/session/actors';
import { ReadPersonas } from '#application/session/read-personas';
import { AllForumsModule } from '#forums/all-forums.module';
import { seedEmpty } from '#model-packs/demo/empty';
import { seedDemo } from '#model-packs/demo/seed';
import { seedTown } from '#model-packs/demo/town/seed-town';
import { PersistenceModule } from '#persistence/persistence.module';
import type { OneConfig } from './config.ts';
import { beginDemo } from './embedded/discard.ts';

interface DemoPlace {
  readonly appUrl: string;
  /** The data folder, where an interruption is remembered; none with a database of the operator's. */
  readonly folder: string | undefined;
  /** Aborted when the demo is to end half-made. */
  readonly signal: AbortSignal;
  readonly demo: OneConfig['LAGET_DEMO'];
}

/**
 * Makes the demo municipality where there is none, before anybody is let in.
 * @param app the house, initialised and not listening
 * @throws the signal's reason, between two days of the demo's year
 */
export async function fillDemo(
  app: NestFastifyApplication,
  { appUrl, folder, signal, demo }: DemoPlace,
): Promise<void> {
  if ((await app.get(ReadPersonas).execute()).length > 0) return;
  if (demo === 'empty') return seedEmpty(app, app.get(Actors).today());
  process.stdout.write('Making the demo municipality …\n');
  const finish = folder === undefined ? () => undefined : beginDemo(folder);
  const tell = tenths();
  const house = await hastyHouse(appUrl);
  const today = app.get(Actors).today();
  try {
    if (demo !== 'melhus') await seedTown({ house, today, pack: demo });
    else
      await seedDemo({
        house,
        today,
        tell: (percent) => {
          signal.throwIfAborted(); // a whole day of the demo's year is lived, or nothing of it
          tell(percent);
        },
      });
  } finally {
    await house.close();
  }
  finish();
}

/** The verbs on connections of their own that do not wait for the disk: a demo that is lost half-made is made afresh. */
function hastyHouse(appUrl: string): Promise<INestApplicationContext> {
  @Module({
    imports: [
      PersistenceModule.of(appUrl, { hasty: true }),
      ApplicationModule.of(),
      AllForumsModule,
    ],
  })
  class DemoHouse {}
  return NestFactory.createApplicationContext(DemoHouse, {
    logger: ['error'],
    abortOnError: false,
  });
}

/** Tells on the terminal how far it has come, every ten percent. */
function tenths(): (percent: number) => void {
  let told = 0;
  return (percent) => {
    if (percent < told + 10) return;
    told = percent - (percent % 10);
    process.stdout.write(`  ${told} %\n`);
  };
}
