import { type DynamicModule, Global, Module } from '@nestjs/common';
import { allVerbs } from './all-verbs.js';
import { Calendars } from './calendar/calendars.js';
import { PackShelf } from './pack/pack-shelf.js';
import { ForumRegistryModule } from './forum/forum.module.js';
import { machineClock, machineIds } from './ids.js';
import { Actors, SOURCES, type Sources } from './session/actors.js';
import { UnitOfWork } from './unit-of-work.js';

const machine: Sources = { clock: machineClock, ids: machineIds };

@Global()
@Module({})
export class ApplicationModule {
  /**
   * @param sources the clock and id source actors carry; the machine's, but in demos and tests
   * @param shelf the packs of the house; none where nobody chooses one
   */
  static of(sources: Sources = machine, shelf = new PackShelf()): DynamicModule {
    const providers = [
      { provide: SOURCES, useValue: sources },
      { provide: PackShelf, useValue: shelf },
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
