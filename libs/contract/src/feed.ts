import { z } from 'zod';
import type { ForumId } from '#kernel/ids';
import { answeredId, idOf, instant, mayList, name } from './ids.js';

/** Asks for a calendar address: of all one's own meetings, or of one forum. */
export const IssueFeed = z.strictObject({
  forum: idOf<ForumId>().nullable(),
});
export type IssueFeed = z.infer<typeof IssueFeed>;

/** The address. It is a secret, and this is the only time it is told. */
export const IssuedFeed = z.object({ id: answeredId, url: z.string() });
export type IssuedFeed = z.infer<typeof IssuedFeed>;

/** An address one has asked for, without its secret. */
export const ListedFeed = z.object({
  id: answeredId,
  /** Null for all one's own meetings. */
  forum: z.object({ id: answeredId, name }).nullable(),
  createdAt: instant,
  /** When a calendar last asked, to the hour; null when none has. */
  fetchedAt: instant.nullable(),
  may: mayList,
});
export type ListedFeed = z.infer<typeof ListedFeed>;
export const Feeds = z.object({ items: z.array(ListedFeed) });
export type Feeds = z.infer<typeof Feeds>;
