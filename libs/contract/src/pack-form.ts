import { z } from 'zod';

/** What the kind of a forum allows and asks, for the form of a model. */
export const PackKind = z.object({
  kind: z.string(),
  levels: z.array(z.string()),
  roles: z.array(z.string()),
  edges: z.array(z.string()),
  settings: z.array(z.string()),
  /** Outcomes that need a way of a kind: without it they are not used. */
  leads: z.array(z.object({ outcome: z.string(), edge: z.string() })),
});
export type PackKind = z.infer<typeof PackKind>;

/** What the form of a model is made from: the schema of a model as JSON Schema, and the kinds of forums there are. */
export const PackForm = z.object({
  schema: z.record(z.string(), z.unknown()),
  kinds: z.array(PackKind),
});
export type PackForm = z.infer<typeof PackForm>;
