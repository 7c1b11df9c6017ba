import { z } from 'zod';
import { packChangeKinds } from '#kernel/forum/pack-changes';
import { edgeKinds } from '#kernel/forum/vocabulary';
import { name } from './ids.js';

/** One difference between two models; forums of one description that change alike are one line with their count. */
export const PackChange = z.object({
  what: z.enum(packChangeKinds),
  name,
  count: z.int(),
  detail: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});
export type PackChange = z.infer<typeof PackChange>;

/** What the model has become. Null where there is nothing to hold it against, or it cannot be read. */
export const DraftChanges = z.object({
  base: z.array(PackChange).nullable(),
  force: z.array(PackChange).nullable(),
  /** What keeps it from taking effect: what is on ways that go, and what forums that end have not finished. */
  held: z
    .object({
      /** Cases are not counted. */
      ways: z.array(
        z.object({ from: name, kind: z.enum(edgeKinds), to: name, count: z.int().nullable() }),
      ),
      forums: z.array(z.object({ name, work: z.array(z.string()) })),
    })
    .nullable(),
});
export type DraftChanges = z.infer<typeof DraftChanges>;
