import { z } from 'zod';
import { referralStateNames } from '#kernel/referral/referral.states';
import { ForumRef, PersonRef } from './forum.js';
import { answeredId, day, instant, wallTime } from './ids.js';
import { Clock } from './my-day.js';

/** The clock of a case. While it stands still (`pausedOn`), `left` counts the days of those who are waited for. */
export const CaseClock = Clock.extend({
  days: z.int().nullable(),
  pausedOn: day.nullable(),
  pausedDays: z.int(),
});
export type CaseClock = z.infer<typeof CaseClock>;

export const consentStates = [
  'not-needed',
  'given',
  'missing',
  'refused',
  'conflict',
  'frozen',
] as const;
/** Whether the case may be heard today, by how many services, and until when. */
export const ConsentSummary = z.object({
  needed: z.boolean(),
  state: z.enum(consentStates),
  services: z.int(),
  until: day.nullable(),
});
export type ConsentSummary = z.infer<typeof ConsentSummary>;

/** One step the case has taken. */
export const PathStep = z.object({
  at: instant,
  verb: z.string(),
  fact: z.string(),
  from: z.enum(referralStateNames).nullable(),
  to: z.enum(referralStateNames),
  by: PersonRef.nullable(),
});
export type PathStep = z.infer<typeof PathStep>;

/** The meeting a case stands on. */
export const CaseMeeting = z.object({
  id: answeredId,
  item: answeredId,
  forum: ForumRef,
  day,
  starts: wallTime,
  state: z.string(),
  itemState: z.string(),
});
export type CaseMeeting = z.infer<typeof CaseMeeting>;
