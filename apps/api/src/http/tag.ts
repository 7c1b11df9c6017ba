import type { FastifyReply } from 'fastify';
import { Refused } from '#application/refused';

/** Answers one aggregate with its version as ETag: what If-Match of the next edit holds. */
export const tag = <Answer extends { readonly version: number }>(
  reply: FastifyReply,
  answer: Answer,
): Answer => {
  void reply.header('etag', `"${answer.version}"`);
  return answer;
};

/**
 * The version the caller saw, from If-Match.
 * @throws Refused `version.missing` when none was sent
 */
export const seen = (version: number | undefined): number => {
  if (version === undefined) throw new Refused({ refused: 'version.missing' });
  return version;
};
