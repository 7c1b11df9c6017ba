import type { FastifyInstance, FastifyReply, FastifyRequest, onResponseHookHandler } from 'fastify';
import type { Logger } from 'pino';

/** Asked every few seconds by whoever watches the process, and the answer is always the same. */
const unsaid = '/live';

/** A line for each request: the route's pattern instead of its address, status and milliseconds. Bad answers are warnings. */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  const write: onResponseHookHandler = (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'warn' : 'info';
    if (log.isLevelEnabled(level)) log[level](lineOf(request, reply));
    done();
  };
  fastify.addHook('onRoute', (route) => {
    if (route.url !== unsaid) route.onResponse = write;
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
