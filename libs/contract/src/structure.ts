import { z } from 'zod';
import { forumStatuses } from '#kernel/forum/lifecycle';
import { aroundRoles, edgeKinds } from '#kernel/forum/vocabulary';
import { ForumRef } from './forum.js';
import { answeredId, day, name } from './ids.js';
import { Cell } from './leadership.js';

/** A forum behind a place on the map. `met`: it has met in the month that runs. */
export const StructureForum = ForumRef.extend({ met: z.boolean(), mine: z.boolean() });
export type StructureForum = z.infer<typeof StructureForum>;

/** A place on the map: one forum, or all forums that the plan describes as one. */
export const StructureNode = z.object({
  key: z.string(),
  kind: z.string(),
  level: z.enum(['individual', 'system', 'both']),
  status: z.enum(forumStatuses),
  forums: z.array(StructureForum).min(1),
  next: z.object({ id: answeredId, day }).nullable(),
});
export type StructureNode = z.infer<typeof StructureNode>;

/** An office or a service at the end of an edge. */
export const StructureEnd = z.object({
  key: z.string(),
  what: z.enum(['office', 'service']),
  name,
  mine: z.boolean(),
});
export type StructureEnd = z.infer<typeof StructureEnd>;

/** A way in the structure, between the keys of two places, and how much is on it now. */
export const StructureEdge = z.object({
  kind: z.enum(edgeKinds),
  from: z.string(),
  to: z.string(),
  /** Null where the way carries nothing that is counted. */
  count: Cell.nullable(),
  /** The nearest deadline of what is on its way upward. */
  respondBy: day.nullable(),
});
export type StructureEdge = z.infer<typeof StructureEdge>;

/** What the plan names and nobody runs here: services, authorities, earlier forums. Nothing goes to it or from it. */
export const StructureAround = z.object({
  key: z.string(),
  name,
  role: z.enum(aroundRoles),
  level: z.enum(['individual', 'system', 'both']),
  status: z.enum(forumStatuses),
  /** The keys of the places that took over. */
  replacedBy: z.array(z.string()),
});
export type StructureAround = z.infer<typeof StructureAround>;

/** All forums of the municipality and what goes between them. No person, no case: counts, and small ones are veiled. */
export const Structure = z.object({
  today: day,
  nodes: z.array(StructureNode),
  ends: z.array(StructureEnd),
  edges: z.array(StructureEdge),
  around: z.array(StructureAround),
  totals: z.array(z.object({ kind: z.enum(edgeKinds), count: Cell })),
});
export type Structure = z.infer<typeof Structure>;
