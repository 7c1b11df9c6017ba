import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { GateCheck } from '#application/gates/gate-check';
import { Clocks } from './clocks.js';
import { OpenMeetingsClock } from './jobs/open-meetings.js';
import { PlaceStandingClock } from './jobs/place-standing.js';
import { PlaceWaitingClock } from './jobs/place-waiting.js';
import { InviteGuestsClock } from './jobs/invite-guests.js';
import { EscalateOverdueClock } from './jobs/escalate-overdue.js';
import { AskElectionsClock } from './jobs/ask-elections.js';
import { PruneIdempotencyClock } from './jobs/prune-idempotency.js';
import { Queue } from './queue.js';
import { WORKER_CONFIG, type WorkerConfig } from './worker.config.js';

const allClocks = [
  OpenMeetingsClock,
  PlaceStandingClock,
  PlaceWaitingClock,
  InviteGuestsClock,
  EscalateOverdueClock,
  AskElectionsClock,
  PruneIdempotencyClock,
];

/** The clocks. Needs PersistenceModule, ApplicationModule and AllForumsModule beside it; `Clocks.start` sets them going. */
@Module({})
export class WorkerModule {
  static of(config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [DiscoveryModule, ScheduleModule.forRoot()],
      providers: [
        { provide: WORKER_CONFIG, useValue: config },
        Queue,
        Clocks,
        GateCheck,
        ...allClocks,
      ],
      exports: [Clocks],
    };
  }
}
