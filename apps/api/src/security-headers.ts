import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import { type ApiConfig, isSecure } from './api.config.js';

/**
 * The headers that keep our pages from being framed, sniffed or given foreign scripts. They are the same for every
 * answer, so helmet is asked once.
 * @returns what `reply.headers` takes: names in lower case, and their values
 * @throws what helmet throws of a policy it cannot write, before the api listens
 */
export function securityHeaders(config: ApiConfig) {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  const write = helmet({
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
    strictTransportSecurity: isSecure(config) ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  write(answer.req, answer, (error) => {
    if (error !== undefined) throw error;
  });
  return answer.getHeaders();
}
