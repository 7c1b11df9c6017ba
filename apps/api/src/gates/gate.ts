import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/access/actor';

export { Gate, GATE } from '#application/gates/gate';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the gate; absent on doors that need no session. */
    actor?: Actor;
  }
}

/** The actor of the request. Only behind a gate that needs a session. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (actor === undefined) throw new Error('@By() behind a gate without session');
  return actor;
});

/** The Idempotency-Key of a creating request, if it has one. */
export const Key = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    return typeof key === 'string' && key.length > 0 && key.length <= 100 ? key : undefined;
  },
);

/** The version in If-Match: the one the caller acted on. Undefined when none is sent. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | undefined => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    const version = Number(typeof header === 'string' ? header.replaceAll(/W\/|"/gu, '') : NaN);
    return Number.isInteger(version) ? version : undefined;
  },
);
