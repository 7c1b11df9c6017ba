import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** A line for each request: the route's pattern instead of its address, status and milliseconds. Bad answers are warnings. */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const { statusCode: status, elapsedTime } = reply;
    const line = {
      request: request.id,
      method,
      route: routeOptions.url ?? 'unknown',
      status,
      ms: Math.round(elapsedTime),
    };
    log[status >= 500 ? 'warn' : 'info'](line);
    done();
  });
}
