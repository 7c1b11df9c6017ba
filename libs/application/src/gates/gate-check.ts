import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { answers } from '#kernel/access/may';
import { GATE, JOB } from './gate.js';

const subscribed = 'message';
const scheduled = [
  'SCHEDULE_CRON_OPTIONS',
  'SCHEDULE_INTERVAL_OPTIONS',
  'SCHEDULE_TIMEOUT_OPTIONS',
];
/** What marks a method as a door: an HTTP path, a socket event, a schedule, a queue's work. */
const marks = [PATH_METADATA, subscribed, ...scheduled, JOB];

/** A door and the verb it opens for. */
export interface Door {
  /** The method in the code: `ForumController.read`. */
  readonly where: string;
  /** What comes in by it: `GET /api/forums/:id`, `event watch`, `queue open-meetings`, `schedule open-meetings`. */
  readonly opens: readonly string[];
  readonly verb: string | undefined;
}

/** Closed by default: a route, socket event, schedule or job without a gate does not boot. */
@Injectable()
export class GateCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error naming every door without a gate */
  onModuleInit(): void {
    const open = this.doors().filter((door) => door.verb === undefined || !(door.verb in answers));
    if (open.length > 0) {
      throw new Error(
        `Without a gate: ${open.map((door) => door.where).join(', ')}. Add @Gate('noun.verb').`,
      );
    }
  }

  /** Every door of the process, in the order found. */
  doors(): Door[] {
    return [...this.discovery.getControllers(), ...this.discovery.getProviders()].flatMap(
      (wrapper) => {
        const instance: unknown = wrapper.instance;
        if (typeof instance !== 'object' || instance === null) return [];
        return this.doorsOf(instance);
      },
    );
  }

  private doorsOf(instance: object): Door[] {
    const prototype: object = Object.getPrototypeOf(instance);
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method: unknown = Reflect.get(prototype, name);
      if (typeof method !== 'function') return [];
      if (!marks.some((mark) => Reflect.hasMetadata(mark, method))) return [];
      const verb: unknown = Reflect.getMetadata(GATE, method);
      return [
        {
          where: `${instance.constructor.name}.${name}`,
          opens: opensOf(instance.constructor, method),
          verb: typeof verb === 'string' ? verb : undefined,
        },
      ];
    });
  }
}

const named = (sort: string, key: string, method: object): string[] => {
  const name: unknown = Reflect.getMetadata(key, method);
  return typeof name === 'string' ? [`${sort} ${name}`] : [];
};

const pathsOf = (marked: object): string[] =>
  [Reflect.getMetadata(PATH_METADATA, marked) ?? []].flat().filter((path) => path !== undefined);

const routesOf = (controller: object, method: object): string[] => {
  const verb: unknown = Reflect.getMetadata(METHOD_METADATA, method);
  if (typeof verb !== 'number') return [];
  return pathsOf(controller).flatMap((base) =>
    pathsOf(method).map((path) => {
      const parts = [base, path].flatMap((part) => part.split('/')).filter((part) => part !== '');
      return `${RequestMethod[verb]} /${parts.join('/')}`;
    }),
  );
};

const opensOf = (controller: object, method: object): string[] => [
  ...routesOf(controller, method),
  ...named('event', subscribed, method),
  ...named('queue', JOB, method),
  ...named('schedule', 'SCHEDULER_NAME', method),
];
