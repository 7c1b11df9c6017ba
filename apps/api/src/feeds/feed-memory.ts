import { createHash } from 'node:crypto';

/** How many feeds are remembered; the one not asked for longest is forgotten first. */
const most = 10_000;

export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`;

/**
 * Since when each feed has been as it is. No row can tell: a meeting one no longer sits in leaves the feed and leaves
 * no date behind. So this process remembers when it saw the feed become what it is; not knowing costs a client one
 * fetch in full.
 */
export class FeedMemory {
  readonly #seen = new Map<string, { readonly etag: string; readonly since: Date }>();

  /** @param secret the address; kept as a hash only */
  since(secret: string, etag: string, now: Date): Date {
    const key = etagOf(secret);
    const before = this.#seen.get(key);
    const since = before?.etag === etag ? before.since : this.#changed(now, before?.since);
    this.#seen.delete(key);
    this.#seen.set(key, { etag, since });
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > most && oldest !== undefined) this.#seen.delete(oldest);
    return since;
  }

  /** Full seconds, as HTTP has them, and always later than before: two states never share a date. */
  #changed(now: Date, before: Date | undefined): Date {
    const second = Math.ceil(now.getTime() / 1000) * 1000;
    return new Date(Math.max(second, (before?.getTime() ?? 0) + 1000));
  }
}
