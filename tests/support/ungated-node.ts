/**
 * A house with one door that somebody forgot to put a gate on, a process of its own, run by node from what was built:
 * `node tests/support/ungated-node.ts UngatedRoute`. It must not boot.
 */
import 'reflect-metadata';
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Cron } from '@nestjs/schedule';
import { SubscribeMessage } from '@nestjs/websockets';

const built = (path: string) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const { GateCheck } = await built('libs/application/src/gates/gate-check.js');
const { Gate, Job } = await built('libs/application/src/gates/gate.js');

class UngatedRoute {
  enter(): void {}
}
class UngatedEvent {
  enter(): void {}
}
class UngatedQueue {
  enter(): void {}
}
class UngatedSchedule {
  enter(): void {}
}
class Gated {
  enter(): void {}
}

/** Decorates by hand: node strips types and knows no decorators. */
const mark = (door: { readonly prototype: object }, ...decorators: MethodDecorator[]): void => {
  const method = Object.getOwnPropertyDescriptor(door.prototype, 'enter') ?? {};
  for (const decorate of decorators) decorate(door.prototype, 'enter', method);
};
Controller('api/ungated')(UngatedRoute);
mark(UngatedRoute, Get());
Injectable()(UngatedEvent);
mark(UngatedEvent, SubscribeMessage('ungated'));
Injectable()(UngatedQueue);
mark(UngatedQueue, Job('ungated'));
Injectable()(UngatedSchedule);
mark(UngatedSchedule, Cron('0 0 * * *'));
Injectable()(Gated);
mark(Gated, Cron('0 0 * * *'), Gate('health.read'));

const doors = { UngatedRoute, UngatedEvent, UngatedQueue, UngatedSchedule, Gated };
const door = Object.entries(doors).find(([name]) => name === process.argv[2])?.[1] ?? Gated;
class House {}
Module({
  imports: [DiscoveryModule],
  controllers: door === UngatedRoute ? [door] : [],
  providers: door === UngatedRoute ? [GateCheck] : [GateCheck, door],
})(House);
const app = await NestFactory.createApplicationContext(House, {
  logger: false,
  abortOnError: false,
});
await app.close();
