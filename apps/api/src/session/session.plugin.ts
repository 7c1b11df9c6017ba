import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import session from '@fastify/session';
import connectPgSimple from 'connect-pg-simple';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
 * The routes that know who asks. The files of the pages and the health of a process need no session. Asked of the route
 * that was found and not of the address, which may write the same letters in another way (`/%61pi/`).
 */
const isApi = ({ routeOptions: { url } }: FastifyRequest) => url?.startsWith('/api/') === true;

type Done = (error?: Error) => void;
type Hook = (
  request: FastifyRequest,
  reply: FastifyReply,
  ...rest: [unknown, Done] | [Done]
) => void;

/** A hook of the session plugin, on the api's routes alone. */
const onApi =
  (hook: Hook): Hook =>
  (request, reply, ...rest) => {
    const done = rest.at(-1) as Done;
    if (isApi(request)) hook(request, reply, ...rest);
    else done();
  };

/**
 * The session plugin kept to the api's routes. It has no setting for it but the cookie's path, and a cookie named
 * `__Host-` belongs to the whole host.
 */
const sessionOfApi = fastifyPlugin<Parameters<typeof session>[1]>((fastify, options, done) => {
  const addHook = (name: 'onRequest', hook: Hook) => fastify.addHook(name, onApi(hook));
  const onlyApi = new Proxy(fastify, {
    get: (whole, name) => (name === 'addHook' ? addHook : Reflect.get(whole, name)),
  });
  session(onlyApi, options, done);
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
  await fastify.register(cookie);
  await fastify.register(sessionOfApi, {
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
