import { z } from 'zod';
import { ForumRef } from './forum.js';
import { answeredId, day, instant, mayList, requiredText } from './ids.js';
import { OfficeRef } from './system-issue.js';

export const EscalationQuery = z.strictObject({
  state: z.enum(['open', 'answered']).default('open'),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type EscalationQuery = z.infer<typeof EscalationQuery>;

/** Something nobody did in time, in an office's inbox. Of a case it says the forum and the day, nothing else. */
export const EscalationLine = z.object({
  id: answeredId,
  /** A code: the text is `escalation.reason.<code>`. */
  reason: z.string(),
  level: z.enum(['individual', 'system']),
  from: ForumRef,
  office: OfficeRef,
  /** What was to be done, on system level only. */
  what: z.string().nullable(),
  dueOn: day.nullable(),
  state: z.enum(['open', 'answered']),
  respondBy: day,
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  raisedAt: instant,
  version: z.int(),
  may: mayList,
});
export type EscalationLine = z.infer<typeof EscalationLine>;

export const EscalationList = z.object({
  items: z.array(EscalationLine),
  next: z.string().nullable(),
});
export type EscalationList = z.infer<typeof EscalationList>;

export const AnswerEscalation = z.strictObject({ answer: requiredText(5_000) });
export type AnswerEscalation = z.infer<typeof AnswerEscalation>;

export const EscalationMoved = z.object({
  id: answeredId,
  state: z.enum(['open', 'answered']),
  version: z.int(),
});
export type EscalationMoved = z.infer<typeof EscalationMoved>;
