import { z } from 'zod';
import { itemTypes } from '#kernel/meeting/item-types';
import { ForumRef, PersonRef } from './forum.js';
import { answeredId, day, mayList, name, wallTime } from './ids.js';

/** A deadline as a ring shows it. `left` is negative when it has passed; `used` is the share of the time that is gone, 0–1. */
export const Clock = z.object({ dueOn: day, left: z.int(), used: z.number() });
export type Clock = z.infer<typeof Clock>;

export const WeekEntry = z.object({
  meeting: answeredId,
  forum: ForumRef,
  starts: wallTime,
  state: z.string(),
  /** The region it is in, where one switches to it to take part; null at home. */
  place: name.nullable(),
});
export const WeekDay = z.object({ day, entries: z.array(WeekEntry) });

/** An item of the next meeting's agenda. A case is its receipt and kind here, never a name. */
export const DayItem = z.object({
  id: answeredId,
  starts: wallTime,
  minutes: z.int(),
  type: z.enum(itemTypes),
  title: z.string().nullable(),
  receipt: z.string().nullable(),
  caseKind: z.enum(['identified', 'anonymous']).nullable(),
});

export const DayMeeting = z.object({
  id: answeredId,
  forum: ForumRef,
  day,
  starts: wallTime,
  minutes: z.int(),
  place: z.string(),
  state: z.string(),
  items: z.array(DayItem),
  expected: z.int(),
  people: z.array(PersonRef),
  secretary: PersonRef.nullable(),
  may: mayList,
});
export type DayMeeting = z.infer<typeof DayMeeting>;

/** What waits for the reader, by kind; the page has a sentence and a link for each. */
export const waitingKinds = [
  'referral-claim',
  'referral-triage',
  'referral-answer',
  'referral-returned',
  'consent-missing',
  'minutes-write',
  'minutes-approve',
  'action-respond',
  'issue-answer',
  'issue-acknowledge',
  'escalation-answer',
  'election',
] as const;

export const Waiting = z.object({
  kind: z.enum(waitingKinds),
  id: answeredId,
  forum: ForumRef.nullable(),
  /** Receipt of a case, day of a meeting's minutes: what tells this one from the next. */
  label: z.string().nullable(),
  clock: Clock.nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

/** What became of an issue the reader raised: the forums it passed, and the answer. */
export const DayTrail = z.object({
  id: answeredId,
  title: z.string(),
  state: z.enum(['raised', 'lifted', 'answered', 'acknowledged']),
  steps: z.array(
    z.object({
      deed: z.string(),
      forum: ForumRef.nullable(),
      office: z.string().nullable(),
      on: day,
    }),
  ),
  respondBy: day.nullable(),
  answer: z.string().nullable(),
});
export type DayTrail = z.infer<typeof DayTrail>;

/** A measure of the reader's. The content of a case's measure is read inside the case. */
export const DayAction = z.object({
  id: answeredId,
  level: z.enum(['individual', 'system']),
  what: z.string().nullable(),
  receipt: z.string().nullable(),
  referral: answeredId.nullable(),
  forum: ForumRef,
  dueOn: day,
  left: z.int(),
  state: z.enum(['open', 'started']),
  response: z.enum(['waiting', 'accepted', 'disputed']),
  version: z.int(),
  may: mayList,
});
export type DayAction = z.infer<typeof DayAction>;

export const MyDay = z.object({
  today: day,
  now: wallTime,
  week: z.array(WeekDay),
  next: DayMeeting.nullable(),
  waiting: z.array(Waiting),
  trails: z.array(DayTrail),
  actions: z.array(DayAction),
});
export type MyDay = z.infer<typeof MyDay>;
