import type { FastifyRequest } from 'fastify';
import type { Login } from '#application/session/actors';

/** Idle time after which one must sign in again: 8 hours, in milliseconds. */
export const idle = 8 * 60 * 60 * 1000;
/** A session seen again after this long is stored anew, so that a busy page does not write at each request. */
const refresh = 5 * 60 * 1000;

declare module 'fastify' {
  interface Session {
    login?: Login;
    seenAt?: number;
  }
}

/** Who the browser is signed in as; keeps the session alive while it is used. Nobody outside the api's routes. */
export function loginOf(request: {
  readonly session: FastifyRequest['session'] | null;
}): Login | null {
  const { session } = request;
  if (session?.login === undefined) return null;
  const { login } = session;
  if (Date.now() - (session.seenAt ?? 0) > refresh) {
    session.seenAt = Date.now();
    session.touch();
  }
  return login;
}
