import { z } from 'zod';
import { actionResponses } from '#kernel/action/action';
import { actionStateNames } from '#kernel/action/action.states';
import type { ForumId } from '#kernel/ids';
import { ForumRef, PersonRef } from './forum.js';
import {
  answeredId,
  day,
  idOf,
  instant,
  mayList,
  name,
  pageQuery,
  requiredText,
  text,
} from './ids.js';

export const ServiceRef = z.object({ id: answeredId, name });
export type ServiceRef = z.infer<typeof ServiceRef>;

/** A measure of a case or of a forum. The words of a case's measure come only to those who may read the case. */
export const ActionLine = z.object({
  id: answeredId,
  forum: ForumRef,
  level: z.enum(['individual', 'system']),
  referral: answeredId.nullable(),
  receipt: z.string().nullable(),
  agendaItem: answeredId.nullable(),
  /** Null where the reader may see that it exists, but not the case it belongs to. */
  goal: z.string().nullable(),
  what: z.string().nullable(),
  service: ServiceRef.nullable(),
  person: PersonRef.nullable(),
  dueOn: day,
  evaluateOn: day.nullable(),
  /** Working days to the deadline; negative when it has passed. */
  left: z.int(),
  state: z.enum(actionStateNames),
  response: z.enum(actionResponses),
  lateReason: z.string().nullable(),
  outcomeNote: z.string().nullable(),
  escalatedOn: day.nullable(),
  doneAt: instant.nullable(),
  version: z.int(),
  may: mayList,
});
export type ActionLine = z.infer<typeof ActionLine>;

export const ActionList = z.object({ items: z.array(ActionLine), next: z.string().nullable() });
export type ActionList = z.infer<typeof ActionList>;

/** `mine`: owed by the reader · `forum`: of the forum named, for those who sit there · `overdue`: late, among those the reader may see. */
export const ActionQuery = z.strictObject({
  ...pageQuery.shape,
  box: z.enum(['mine', 'forum', 'overdue']).default('mine'),
  forum: idOf<ForumId>().optional(),
});
export type ActionQuery = z.infer<typeof ActionQuery>;

export const DisputeAction = z.strictObject({ reason: requiredText(2000) });
export type DisputeAction = z.infer<typeof DisputeAction>;

/** Whoever does it after its day says why. */
export const CompleteAction = z.strictObject({
  note: text(2000).nullable().default(null),
  lateReason: text(2000).nullable().default(null),
});
export type CompleteAction = z.infer<typeof CompleteAction>;

export const PostponeAction = z.strictObject({ dueOn: day, reason: requiredText(2000) });
export type PostponeAction = z.infer<typeof PostponeAction>;
