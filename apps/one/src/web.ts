import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Paths of the server itself: what is not found there is a problem, never a page. */
const server = /^\/(api|feeds|socket\.io|live|ready)(\/|$)/;

/**
 * Serves the built pages: files as they are (those with a hash in the name for a year),
 * every other path the one page, whose router knows the rest. A missing file is 404, not the page.
 * @param root folder with index.html and assets/
 */
export async function serveWeb(fastify: FastifyInstance, root: string): Promise<void> {
  await fastify.register(fastifyStatic, { root, serve: false, preCompressed: false });
  fastify.get('/*', (request, reply) => answer(request, reply, root));
}

function answer(request: FastifyRequest, reply: FastifyReply, root: string): FastifyReply {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (server.test(path)) return notFound(reply);
  const isFile = /\.[a-z0-9]+$/i.test(path);
  if (isFile && !existsSync(join(root, decode(path)))) return notFound(reply);
  if (!isFile) return reply.header('cache-control', 'no-cache').sendFile('index.html');
  const hashed = path.startsWith('/assets/');
  return reply.sendFile(decode(path), {
    maxAge: hashed ? '365d' : 0,
    immutable: hashed,
  });
}

function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray % names no file of ours
  }
}
