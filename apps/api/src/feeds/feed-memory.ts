import { createHash } from 'node:crypto';
import type { FeedId } from '#kernel/ids';

/** How many feeds are remembered; the one not asked for longest is forgotten first. */
const most = 10_000;

export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`;

/** A state of a feed: its tag, and since when it has been so, in full seconds and as HTTP writes it. */
export interface FeedState {
  readonly etag: string;
  readonly since: Date;
  readonly lastModified: string;
}

/**
 * Since when each feed has been as it is. No row can tell: a meeting one no longer sits in leaves the feed and leaves
 * no date behind. So this process remembers when it saw the feed become what it is; not knowing costs a client one
 * fetch in full.
 */
export class FeedMemory {
  readonly #seen = new Map<FeedId, FeedState>();

  stateOf(feed: FeedId, etag: string, now: Date): FeedState {
    const before = this.#seen.get(feed);
    const state = before?.etag === etag ? before : this.#changed(etag, now, before?.since);
    this.#seen.delete(feed);
    this.#seen.set(feed, state);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > most && oldest !== undefined) this.#seen.delete(oldest);
    return state;
  }

  /** Full seconds, as HTTP has them, and always later than before: two states never share a date. */
  #changed(etag: string, now: Date, before: Date | undefined): FeedState {
    const second = Math.ceil(now.getTime() / 1000) * 1000;
    const since = new Date(Math.max(second, (before?.getTime() ?? 0) + 1000));
    return { etag, since, lastModified: since.toUTCString() };
  }
}
