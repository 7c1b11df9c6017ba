import { type DynamicModule, Global, Module } from '@nestjs/common';
import { allVerbs } from './all-verbs.js';
import { Calendars } from './calendar/calendars.js';
import { ForumRegistryModule } from './forum/forum.module.js';
import { machineClock, machineIds } from './ids.js';
import { Actors, SOURCES, type Sources } from './session/actors.js';
import { UnitOfWork } from './unit-of-work.js';

const machine: Sources = { clock: machineClock, ids: machineIds };

@Global()
@Module({})
export class ApplicationModule {
  /** @param sources the clock and id source actors carry; the machine's, but in demos and tests */
  static of(sources: Sources = machine): DynamicModule {
    const providers = [
      { provide: SOURCES, useValue: sources },
      Actors,
      Calendars,
      UnitOfWork,
      ...allVerbs,
    ];
    return {
      module: ApplicationModule,
      imports: [ForumRegistryModule],
      providers,
      exports: providers,
    };
  }
}
