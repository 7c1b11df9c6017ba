import { z } from 'zod';
import { settingTypes } from '#kernel/forum/settings';
import { name } from './ids.js';

/** A question the plan leaves to the municipality, as it stands for one forum. */
export const ForumQuestion = z.object({
  setting: z.string(),
  type: z.enum(settingTypes),
  /** What is chosen between, or the deadlines that are asked for; empty for other types. */
  of: z.array(z.string()),
  min: z.int().nullable(),
  max: z.int().nullable(),
  /** Not answered, and the forum is not activated before it is. */
  open: z.boolean(),
  /** The answer so far; null while there is none. */
  value: z.json(),
  /** The alternatives of the plan, where it names some: no other answer is taken. */
  offered: z.array(z.json()).nullable(),
});
export type ForumQuestion = z.infer<typeof ForumQuestion>;

const Keyed = z.object({ key: z.string(), name });
export type Keyed = z.infer<typeof Keyed>;

/** What an administrator settles for one forum, and what an answer may name. */
export const ForumQuestions = z.object({
  items: z.array(ForumQuestion),
  /** What is open besides them, and settled with the model as a whole: ways to other forums, places. */
  elsewhere: z.array(z.string()),
  offices: z.array(Keyed),
  services: z.array(Keyed),
});
export type ForumQuestions = z.infer<typeof ForumQuestions>;
