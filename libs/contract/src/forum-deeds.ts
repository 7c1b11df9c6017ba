import { z } from 'zod';
import { forumStatuses } from '#kernel/forum/lifecycle';
import type { ForumId } from '#kernel/ids';
import { answeredId, day, idOf, requiredText } from './ids.js';

/** An answer to what the plan leaves open: the setting by name, and a value of its shape. */
export const SettleForum = z.strictObject({
  setting: z.string().min(1).max(60),
  value: z.json(),
});
export type SettleForum = z.infer<typeof SettleForum>;

/** The next step of a forum's life; `by`: the forum that takes over, where one does. `reason`: shown in its life. */
export const MoveForum = z.strictObject({
  status: z.enum(forumStatuses),
  by: idOf<ForumId>().nullable(),
  /** The day it holds from, at most today; null is today. */
  on: day.nullable().default(null),
  reason: requiredText(400).nullable().default(null),
});
export type MoveForum = z.infer<typeof MoveForum>;

export const ForumMoved = z.object({
  id: answeredId,
  status: z.enum(forumStatuses),
  version: z.int(),
});
export type ForumMoved = z.infer<typeof ForumMoved>;
