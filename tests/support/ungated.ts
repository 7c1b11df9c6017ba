import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Cron } from '@nestjs/schedule';
import { SubscribeMessage } from '@nestjs/websockets';
import { GateCheck } from '#application/gates/gate-check';
import { Job } from '#application/gates/gate';

@Controller('api/ungated')
class UngatedRoute {
  @Get()
  read(): string {
    return 'open to all';
  }
}
@Injectable()
class UngatedEvent {
  @SubscribeMessage('ungated')
  hear(): void {}
}
@Injectable()
class UngatedQueue {
  @Job('ungated')
  work(): void {}
}
@Injectable()
class UngatedSchedule {
  @Cron('0 0 * * *')
  tick(): void {}
}

/** A door of each sort that somebody forgot to put a gate on. */
export const ungated = { UngatedRoute, UngatedEvent, UngatedQueue, UngatedSchedule };

/** Boots a house with that door alone. @throws Error of GateCheck */
export async function bootWith(door: keyof typeof ungated): Promise<void> {
  const isRoute = door === 'UngatedRoute';
  @Module({
    imports: [DiscoveryModule],
    controllers: isRoute ? [ungated.UngatedRoute] : [],
    providers: [GateCheck, ...(isRoute ? [] : [ungated[door]])],
  })
  class House {}
  const app = await NestFactory.createApplicationContext(House, {
    logger: false,
    abortOnError: false,
  });
  await app.close();
}
