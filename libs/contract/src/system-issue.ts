import { z } from 'zod';
import { systemIssueStateNames } from '#kernel/escalation/system-issue';
import type { ForumId, OfficeId } from '#kernel/ids';
import { ForumRef, PersonRef } from './forum.js';
import { answeredId, day, idOf, instant, mayList, name, requiredText } from './ids.js';

export const RaiseIssue = z.strictObject({
  forum: idOf<ForumId>(),
  title: requiredText(200),
  text: requiredText(20_000),
});
export type RaiseIssue = z.infer<typeof RaiseIssue>;

/** Where to lift it: exactly one of the two. */
export const LiftIssue = z
  .strictObject({
    forum: idOf<ForumId>().optional(),
    office: idOf<OfficeId>().optional(),
    why: requiredText(5_000),
  })
  .refine(({ forum, office }) => (forum === undefined) !== (office === undefined), {
    path: ['forum'],
    message: 'required',
  });
export type LiftIssue = z.infer<typeof LiftIssue>;

export const AnswerIssue = z.strictObject({ answer: requiredText(20_000) });
export type AnswerIssue = z.infer<typeof AnswerIssue>;

/**
 * - raised: what the reader, or a forum the reader sits in, has raised
 * - at-me: what lies where the reader leads, in an office the reader holds, or has come home to be acknowledged
 * - forum: what a forum has raised or has before it; needs `forum`
 */
export const IssueQuery = z.strictObject({
  box: z.enum(['raised', 'at-me', 'forum']).default('raised'),
  forum: idOf<ForumId>().optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type IssueQuery = z.infer<typeof IssueQuery>;

export const OfficeRef = z.object({ id: answeredId, name });
export type OfficeRef = z.infer<typeof OfficeRef>;

export const IssueLine = z.object({
  id: answeredId,
  /** `S-26-000007`, of the year it was raised in. */
  number: z.string(),
  title: z.string(),
  state: z.enum(systemIssueStateNames),
  raisedIn: ForumRef,
  raisedAt: instant,
  /** Where it lies now: one of the two. */
  atForum: ForumRef.nullable(),
  atOffice: OfficeRef.nullable(),
  respondBy: day.nullable(),
  version: z.int(),
  may: mayList,
});
export type IssueLine = z.infer<typeof IssueLine>;

export const IssueList = z.object({ items: z.array(IssueLine), next: z.string().nullable() });
export type IssueList = z.infer<typeof IssueList>;

/** One step of the way, oldest first. */
export const IssueStep = z.object({
  deed: z.enum(systemIssueStateNames),
  from: ForumRef.nullable(),
  to: ForumRef.nullable(),
  toOffice: OfficeRef.nullable(),
  by: PersonRef.nullable(),
  text: z.string().nullable(),
  respondBy: day.nullable(),
  at: instant,
});
export type IssueStep = z.infer<typeof IssueStep>;

export const IssuePage = IssueLine.extend({
  text: z.string(),
  raisedBy: PersonRef,
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  steps: z.array(IssueStep),
  /** Where it may be lifted from here; empty when the structure has no way up. */
  liftTo: z.array(z.object({ forum: ForumRef.nullable(), office: OfficeRef.nullable() })),
  /** The coming meeting whose agenda it stands on. */
  meeting: z.object({ id: answeredId, day }).nullable(),
});
export type IssuePage = z.infer<typeof IssuePage>;

/** The answer of a deed. */
export const IssueMoved = z.object({
  id: answeredId,
  number: z.string(),
  state: z.enum(systemIssueStateNames),
  version: z.int(),
});
export type IssueMoved = z.infer<typeof IssueMoved>;
