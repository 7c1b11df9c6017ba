import { z } from 'zod';
import { PositionText } from './change.js';
import { ForumRef } from './forum.js';
import { answeredId, day, instant } from './ids.js';
import { IssueLine, OfficeRef } from './system-issue.js';

/** A count as it may be shown: one to four as `under-5`, `hidden` where it would give a small one away. */
export const Cell = z.union([z.int(), z.literal('under-5'), z.literal('hidden')]);

/** Open actions of one kind of forum on one level. The rows have no sum, so that none can be subtracted. */
export const KindActions = z.object({
  kind: z.string(),
  level: z.enum(['individual', 'system']),
  open: Cell,
  overdue: Cell,
});
export const ForumActions = KindActions.omit({ kind: true }).extend({ forum: ForumRef });

/** Meetings since 1 August: held, of those that were to be held by now. */
export const KindMeetings = z.object({ kind: z.string(), held: z.int(), planned: z.int() });

/** Minutes that are written and not approved. */
export const MinutesWaiting = z.object({
  forum: ForumRef,
  count: z.int(),
  oldest: day,
});

/** Something nobody did in time. Of a case it says the forum and the day, nothing else. */
export const OpenEscalation = z.object({
  id: answeredId,
  reason: z.string(),
  level: z.enum(['individual', 'system']),
  from: ForumRef,
  office: OfficeRef,
  respondBy: day,
  raisedAt: instant,
  version: z.int(),
  /** True when it lies in an office of the reader. */
  mine: z.boolean(),
});

/** Working days from submission to first discussion, over the eight weeks up to and including a week. */
export const WaitingWeek = z.object({
  /** Its Monday. */
  week: day,
  /** Half waited shorter. Null where fewer than five cases were discussed. */
  median: z.number().nullable(),
  /** Eight of ten waited between these. */
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** Something that happened in a forum on system level: the text is `leadership.fact.<fact>`. */
export const FeedLine = z.object({
  id: answeredId,
  fact: z.string(),
  forum: ForumRef,
  at: instant,
});

/** The live picture of the forums. No name of a child, no text of a case, no small number. */
export const Leadership = z.object({
  today: day,
  /** Where the stream of changes was when this was read: watch on from here. */
  position: PositionText,
  since: day,
  actions: z.object({ kinds: z.array(KindActions), forums: z.array(ForumActions) }),
  meetings: z.array(KindMeetings),
  minutesWaiting: z.array(MinutesWaiting),
  escalations: z.array(OpenEscalation),
  waiting: z.array(WaitingWeek),
  /** Issues that wait for an answer of the reader, soonest first. */
  owed: z.array(IssueLine),
  feed: z.array(FeedLine),
});
export type Leadership = z.infer<typeof Leadership>;
