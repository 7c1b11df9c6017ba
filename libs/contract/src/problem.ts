import { z } from 'zod';

/** An answer that says what went wrong and what to do (RFC 9457). The code is also the key of its text. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  current: z.record(z.string(), z.unknown()).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Problem = z.infer<typeof Problem>;
