import type { FastifyReply } from 'fastify';

/** Answers one aggregate with its version as ETag: what If-Match of the next edit holds. */
export const tag = <Answer extends { readonly version: number }>(
  reply: FastifyReply,
  answer: Answer,
): Answer => {
  void reply.header('etag', `"${answer.version}"`);
  return answer;
};
