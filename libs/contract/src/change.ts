import { z } from 'zod';

/**
 * A place in the stream of facts, `epoch.tx.seq`. Opaque to pages: kept, sent back, never reckoned with.
 * Tx is PostgreSQL's 64-bit transaction id, so it stays text.
 */
export const PositionText = z.string().regex(/^\d{1,9}\.\d{1,19}\.\d{1,10}$/);

export const ChangesQuery = z.strictObject({
  after: PositionText.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(500),
});
export type ChangesQuery = z.infer<typeof ChangesQuery>;

/** A hint: which noun and which rows of it changed. Never what they now say. */
export const Change = z.object({ what: z.string(), ids: z.array(z.string()) });
export type Change = z.infer<typeof Change>;

/** The answer of `GET /api/changes` and the event `changed` on the socket. */
export const Changes = z.object({
  /** Where the reader is after having read `items`. */
  position: PositionText,
  /** One per fact, oldest first. */
  items: z.array(Change),
  /** Where to read on when the list was cut by `limit`; null when this was all. */
  next: PositionText.nullable(),
  /** True when the position is of another time or too far behind: read everything anew. */
  afresh: z.boolean(),
});
export type Changes = z.infer<typeof Changes>;

/** What `watch` is sent with: the last position the page knows, if any. */
export const Watch = z.strictObject({ after: PositionText.optional() });
export type Watch = z.infer<typeof Watch>;
