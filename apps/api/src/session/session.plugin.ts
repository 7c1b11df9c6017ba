import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import session from '@fastify/session';
import connectPgSimple from 'connect-pg-simple';
import type {
  FastifyInstance,
  FastifyPluginAsync,
  FastifyPluginCallback,
  FastifyPluginOptions,
  FastifyReply,
  FastifyRequest,
  RouteOptions,
} from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Pool } from 'pg';
import { type ApiConfig, isSecure } from '../api.config.js';
import { idle } from './login.js';

/** Cookie name of the session: bound to host and https wherever there is https. */
export const cookieName = (config: ApiConfig) => (isSecure(config) ? '__Host-laget' : 'laget');

/** The secret that signs cookies, the same for every api process of a database; made by the first. */
async function secretOf(pool: Pool): Promise<string> {
  const made = randomBytes(64).toString('base64');
  const { rows } = await pool.query<{ secret: string }>(
    `update laget.install set session_secret = coalesce(session_secret, $1) returning session_secret as secret`,
    [made],
  );
  return rows[0]?.secret ?? made;
}

/** Does the token of the request match the secret of its session? The plugin's own check, asked as a question. */
function csrfIsGood(fastify: FastifyInstance, request: FastifyRequest): boolean {
  let good = false;
  const mute = { send: () => mute } as unknown as FastifyReply;
  fastify.csrfProtection(request, mute, () => {
    good = true;
  });
  return good;
}

/**
 * A plugin whose hooks run on the api's routes alone: the files of the pages and the health of a process need no session.
 * The hooks are put on each route as it is made, so that no address, however it is written, is a way around them.
 */
const onApiOnly = <Options extends FastifyPluginOptions>(
  plugin: FastifyPluginCallback<Options> | FastifyPluginAsync<Options>,
) =>
  fastifyPlugin<Options>((fastify, options, done) => {
    const addHook = (name: 'onRequest' | 'onSend', hook: object) =>
      fastify.addHook('onRoute', (route: RouteOptions) => {
        const hooks: object[] = [route[name] ?? []].flat();
        if (!route.url.startsWith('/api/') || hooks.includes(hook)) return;
        Object.assign(route, { [name]: [...hooks, hook] });
      });
    const onlyApi = new Proxy(fastify, {
      get: (whole, name) => (name === 'addHook' ? addHook : Reflect.get(whole, name)),
    });
    return plugin(onlyApi, options, done);
  });

/**
 * Cookie, session in PostgreSQL, and CSRF token (CONVENTIONS, HTTP).
 * @param url connection of laget_app
 * @returns ends the store's connections
 */
export async function registerSession(
  fastify: FastifyInstance,
  config: ApiConfig,
  url: string,
): Promise<() => Promise<void>> {
  const pool = new Pool({ connectionString: url, max: 4 });
  const PgStore = connectPgSimple({ Store: EventEmitter } as never);
  const store = new PgStore({
    pool,
    schemaName: 'laget',
    tableName: 'session',
    pruneSessionInterval: 900,
  });
  await fastify.register(onApiOnly(cookie));
  await fastify.register(onApiOnly(session), {
    secret: await secretOf(pool),
    store: store,
    cookieName: cookieName(config),
    cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(config), maxAge: idle },
    rolling: false,
    saveUninitialized: false,
  });
  await fastify.register(csrf, { sessionPlugin: '@fastify/session', sessionKey: 'csrf' });
  fastify.decorateRequest('csrfIsGood', function (this: FastifyRequest) {
    return csrfIsGood(fastify, this);
  });
  return async () => {
    store.close();
    await pool.end();
  };
}
