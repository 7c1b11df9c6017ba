import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ApiConfig } from './api.config.js';
import { SocketDoor } from './realtime/socket-door.js';
import { registerSession } from './session/session.plugin.js';

/** Largest body: 1 MB. The longest text a form takes is 100 kB; the rest is room for many of them. */
const bodyLimit = 1_000_000;

/** The adapter the api runs on. */
export const apiAdapter = () =>
  new FastifyAdapter({ bodyLimit, forceCloseConnections: true, trustProxy: 'loopback' });

/** Everything of the api that is Fastify's and not Nest's: headers, cookie, session, sockets. Before `app.init()`. */
export async function configureApi(
  app: NestFastifyApplication,
  config: ApiConfig,
  databaseUrl: string,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const endSessions = await registerSession(fastify, config, databaseUrl);
  fastify.addHook('onClose', endSessions);
  app.useWebSocketAdapter(new SocketDoor(app, config));
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", config.baseUrl.replace(/^http/u, 'ws')],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: config.baseUrl.startsWith('https://') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
