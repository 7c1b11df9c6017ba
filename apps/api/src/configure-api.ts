import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { ApiConfig } from './api.config.js';
import { limitFiles } from './http/takes-file.js';
import { logRequests } from './log/log-requests.js';
import { NestLog } from './log/nest-log.js';
import { SocketDoor } from './realtime/socket-door.js';
import { securityHeaders } from './security-headers.js';
import { registerSession } from './session/session.plugin.js';

/** Largest body: 1 MB. The longest text a form takes is 100 kB; the rest is room for many of them. */
const bodyLimit = 1_000_000;

/** The adapter the api runs on. */
export const apiAdapter = () =>
  new FastifyAdapter({ bodyLimit, forceCloseConnections: true, trustProxy: 'loopback' });

/** What the api is told besides its configuration. */
export interface Surroundings {
  /** Connection of laget_app. */
  readonly databaseUrl: string;
  readonly log: Logger;
}

/** Everything of the api that is Fastify's and not Nest's: log, headers, cookie, session, sockets. Before `app.init()`. */
export async function configureApi(
  app: NestFastifyApplication,
  config: ApiConfig,
  { databaseUrl, log }: Surroundings,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  app.useLogger(new NestLog(log));
  limitFiles(fastify);
  const headers = securityHeaders(config);
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  logRequests(fastify, log);
  const endSessions = await registerSession(fastify, config, databaseUrl);
  fastify.addHook('onClose', endSessions);
  app.useWebSocketAdapter(new SocketDoor(app, config));
}
