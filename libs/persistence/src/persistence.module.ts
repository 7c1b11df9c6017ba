import { MikroORM } from '@mikro-orm/postgresql';
import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Haste, ormConfig } from './orm.config.js';
import { Wake } from './outbox/wake.js';

@Global()
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    private readonly orm: MikroORM,
    private readonly wake: Wake,
  ) {}

  /** @param url connection of laget_app */
  static of(url: string, haste?: Haste): DynamicModule {
    return {
      module: PersistenceModule,
      providers: [
        { provide: MikroORM, useFactory: () => MikroORM.init(ormConfig(url, haste)) },
        {
          provide: Wake,
          useFactory: async () => {
            const wake = new Wake(url);
            if (haste?.hasty !== true) await wake.open(); // while a demo is made nobody is woken
            return wake;
          },
        },
      ],
      exports: [MikroORM, Wake],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.wake.close();
    await this.orm.close(true);
  }
}
