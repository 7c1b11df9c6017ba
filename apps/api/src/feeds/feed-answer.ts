import type { FeedState } from './feed-memory.js';

/** What a calendar client says it has already. Header values as they came. */
export interface Known {
  readonly ifNoneMatch?: string | undefined;
  readonly ifModifiedSince?: string | undefined;
}

export interface FeedReply {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const matches = (header: string, etag: string): boolean =>
  header === etag ||
  header.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//u, '')));

/** Has the client this very feed? The tag decides when there is one; a date is only asked without it (RFC 9110 §13.2.2). */
const isKnown = ({ ifNoneMatch, ifModifiedSince }: Known, { etag, since }: FeedState): boolean => {
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, etag);
  return ifModifiedSince !== undefined && since.getTime() <= Date.parse(ifModifiedSince);
};

/**
 * The answer to a calendar client: the feed, or 304 with no body when it has it. Kept by nobody between, since the
 * address is a secret. Always asked anew: what may be seen is judged at every fetch.
 */
export const answerFeed = (text: string, state: FeedState, known: Known): FeedReply => {
  const headers = {
    etag: state.etag,
    'last-modified': state.lastModified,
    'cache-control': 'private, no-cache',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  };
  if (isKnown(known, state)) return { status: 304, headers, body: '' };
  const described = {
    ...headers,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="laget.ics"',
  };
  return { status: 200, headers: described, body: text };
};
