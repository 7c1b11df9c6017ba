/** The reference of P10: node:http and pg, prepared statements, the same pool, session, fence and SQL; no framework, no ORM. */
import { createServer, type IncomingMessage } from 'node:http';
import { Signer } from '@fastify/cookie';
import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { forumsWhere, keeps, leads, type Actor } from '#kernel/access/actor';
import type { ForumId } from '#kernel/ids';
import { listCards } from '#persistence/referral/referral.queries';
import type { Login } from '#application/session/actors';
import { personOn } from '#persistence/session/session.queries';
import {
  actionsBy,
  forumRow,
  meetingsAround,
  neighboursOf,
  seatsOf,
} from '#persistence/views/forum.queries';
import {
  actionsOf,
  comingTo,
  itemsOf,
  nextMeetingOf,
  trailsOf,
  waitingFor,
  weekMeetings,
} from '#persistence/views/my-day.queries';

const pool = new pg.Pool({
  connectionString: process.env['LAGET_DATABASE_URL'],
  max: 10,
  options: '-c plan_cache_mode=force_custom_plan',
});
const { rows } = await pool.query<{ secret: string }>(
  'select session_secret as secret from laget.install',
);
const signer = new Signer(rows[0]?.secret ?? '');
const texts = new Map<string, { name: string; text: string }>();
const prepared = (sql: string) => {
  let number = 0;
  const known = texts.get(sql) ?? {
    name: `q${texts.size}`,
    text: sql.replaceAll('?', () => `$${(number += 1)}`),
  };
  texts.set(sql, known);
  return known;
};
const today = new Date().toISOString().slice(0, 10);

const answer = async (em: EntityManager, actor: Actor, path: string): Promise<unknown> => {
  if (path.startsWith('/api/forums/')) {
    const id = path.slice(12) as ForumId;
    return {
      ...(await forumRow(em, id, { person: actor.person, today })),
      seats: await seatsOf(em, id),
      neighbours: await neighboursOf(em, id),
      meetings: await meetingsAround(em, id, today),
      actions: await actionsBy(em, id, today),
    };
  }
  if (path.startsWith('/api/referrals')) {
    const items = await listCards(em, actor, {
      box: 'queue',
      limit: 100,
      states: [
        'submitted',
        'forwarded',
        'in-triage',
        'awaiting-information',
        'awaiting-consent',
        'ready',
      ],
    });
    return {
      items,
      parts: await em.execute(
        'select * from laget.case_participant where referral_id = any(?::uuid[])',
        [`{${items.map(({ id }) => id).join(',')}}`],
      ),
    };
  }
  const day = {
    person: actor.person,
    leads: forumsWhere(actor, leads),
    keeps: forumsWhere(actor, keeps),
    offices: actor.offices.map(({ office }) => office),
  };
  const next = await nextMeetingOf(em, actor.person, new Date());
  return {
    next,
    coming: next === null ? [] : await comingTo(em, next.id),
    items: next === null ? [] : await itemsOf(em, next.id),
    week: await weekMeetings(em, { ...actor, from: today, to: today }),
    waiting: await waitingFor(em, day),
    trails: await trailsOf(em, actor.person),
    actions: await actionsOf(em, actor.person),
  };
};

const handle = async (request: IncomingMessage): Promise<unknown> => {
  const cookie = /laget=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const sid = signer.unsign(decodeURIComponent(cookie)).value;
  const session = await pool.query({
    name: 'session',
    text: 'select sess from laget.session where sid = $1 and expire > now()',
    values: [sid],
  });
  const login = (session.rows[0] as { sess: { login: Login } }).sess.login;
  const client = await pool.connect();
  try {
    const em = {
      execute: async (sql: string, values: unknown[]) =>
        (await client.query({ ...prepared(sql), values })).rows as unknown,
    } as EntityManager;
    await client.query('begin read only');
    await client.query({
      name: 'fence',
      text: `select set_config('app.owner', $1, true), set_config('app.owners', $2, true)`,
      values: [login.owner, `{${login.owner}}`],
    });
    const person = await personOn(em, login, today);
    const actor = {
      ...person,
      kind: 'person',
      person: login.person,
      owner: login.owner,
      owners: [login.owner],
      clock: { now: () => new Date() },
    } as unknown as Actor;
    const body = await answer(em, actor, request.url ?? '/');
    await client.query('commit');
    return body;
  } finally {
    client.release();
  }
};

/** The headers of our own answers: both send the same. */
const headers: Record<string, string> = JSON.parse(process.env['HEADERS'] ?? '{}');

createServer((request, reply) => {
  for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
  if (request.url === '/live') reply.end('{"status":"ok"}');
  else
    handle(request).then(
      (body) => reply.end(JSON.stringify(body)),
      (error: unknown) => reply.writeHead(500).end(String(error)),
    );
}).listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('ready'));
