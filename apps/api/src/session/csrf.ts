import type { FastifyRequest } from 'fastify';
import { Refused } from '#application/refused';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

declare module 'fastify' {
  interface FastifyRequest {
    /** Verifies `x-csrf-token` against the session; set where the plugin is registered. */
    csrfIsGood?: () => boolean;
  }
}

/**
 * Refuses an unsafe request that another site made the browser send: the browser's own word for where it came from,
 * and the token only our pages can read (CONVENTIONS, HTTP).
 * @throws Refused `csrf.refused`
 */
export function checkCsrf(request: FastifyRequest): void {
  if (safe.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (fromElsewhere || !isOwnOrigin(request) || request.csrfIsGood?.() !== true) {
    throw new Refused({ refused: 'csrf.refused' });
  }
}

/** Is the Origin the host that was asked? Absent for clients that are no browsers. */
export function isOwnOrigin(request: Pick<FastifyRequest, 'headers'>): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
