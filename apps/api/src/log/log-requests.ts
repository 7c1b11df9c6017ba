import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** A line for each request: the route's pattern instead of its address, status and milliseconds. Bad answers are warnings. */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'warn' : 'info';
    if (log.isLevelEnabled(level)) log[level](lineOf(request, reply));
    done();
  });
}

const lineOf = (
  { id, method, routeOptions }: FastifyRequest,
  { statusCode, elapsedTime }: FastifyReply,
) => ({
  request: id,
  method,
  route: routeOptions.url ?? 'unknown',
  status: statusCode,
  ms: Math.round(elapsedTime),
});
