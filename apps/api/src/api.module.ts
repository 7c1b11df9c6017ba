import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { GateCheck } from '#application/gates/gate-check';
import { allControllers } from './all-controllers.js';
import { API_CONFIG, type ApiConfig } from './api.config.js';
import { GateGuard } from './gates/gate.guard.js';
import { parsing } from './http/body-invalid.js';
import { RefusalFilter } from './http/refusal.filter.js';
import { HintsGateway } from './realtime/hints.gateway.js';
import { OutboxTail } from './realtime/outbox-tail.js';

/** HTTP and sockets. Needs PersistenceModule, ApplicationModule and AllForumsModule beside it. */
@Module({})
export class ApiModule {
  static of(config: ApiConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [DiscoveryModule],
      controllers: allControllers,
      providers: [
        { provide: API_CONFIG, useValue: config },
        { provide: APP_FILTER, useClass: RefusalFilter },
        { provide: APP_PIPE, useValue: parsing },
        { provide: APP_GUARD, useClass: GateGuard },
        GateCheck,
        OutboxTail,
        HintsGateway,
      ],
      exports: [GateCheck, API_CONFIG],
    };
  }
}
