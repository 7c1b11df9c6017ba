import { z } from 'zod';
import { ForumRef, PersonRef } from './forum.js';
import { answeredId, day, mayList, name, wallTime } from './ids.js';

export const YearQuery = z.object({
  /** The first year of the school year: 2026 is 2026–27. The current one when left out. */
  schoolYear: z.coerce.number().int().min(2000).max(2100).optional(),
});
export type YearQuery = z.infer<typeof YearQuery>;

export const YearForum = ForumRef.extend({
  level: z.enum(['individual', 'system', 'both']),
  area: z.string().nullable(),
  leader: PersonRef.nullable(),
  cadence: z.record(z.string(), z.unknown()).nullable(),
  /** True when the reader sits there. */
  mine: z.boolean(),
  /** What the reader may do with its coming meetings. */
  may: mayList,
});
export type YearForum = z.infer<typeof YearForum>;

export const YearMeeting = z.object({
  id: answeredId,
  forum: answeredId,
  /** The forum it is held together with: it counts in both. */
  joint: answeredId.nullable(),
  day,
  starts: wallTime,
  minutes: z.int(),
  state: z.enum(['planned', 'summoned', 'in-session', 'held', 'cancelled']),
  /** Keys of standing items and guests this meeting carries: `slt`, `guest:police-contact`. */
  carries: z.array(z.string()),
});
export type YearMeeting = z.infer<typeof YearMeeting>;

/** A stretch of days without meetings. */
export const YearHoliday = z.object({ from: day, to: day, name, kind: z.string() });
export type YearHoliday = z.infer<typeof YearHoliday>;

/** A duty of the plan per half-year and how it stands. */
export const YearObligation = z.object({
  forum: answeredId,
  half: z.enum(['autumn', 'spring']),
  key: z.string(),
  required: z.int(),
  planned: z.int(),
  met: z.boolean(),
});
export type YearObligation = z.infer<typeof YearObligation>;

/** Something in the year that must be mended: the text is `year.conflict.<code>`. */
export const YearConflict = z.object({
  code: z.string(),
  forum: answeredId,
  meeting: answeredId.nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Who it concerns, where it is a person. */
  person: PersonRef.nullable(),
  /** The forum and the meeting it is at odds with. */
  other: z.object({ forum: answeredId, meeting: answeredId.nullable() }).nullable(),
});
export type YearConflict = z.infer<typeof YearConflict>;

/** A person and the forums of the year where the person holds a permanent seat. */
export const YearPerson = PersonRef.extend({ forums: z.array(answeredId) });
export type YearPerson = z.infer<typeof YearPerson>;

export const Year = z.object({
  schoolYear: z.int(),
  today: day,
  forums: z.array(YearForum),
  people: z.array(YearPerson),
  /** What standing items and guests are called, by the key that meetings and duties carry. */
  items: z.array(z.object({ key: z.string(), name })),
  meetings: z.array(YearMeeting),
  holidays: z.array(YearHoliday),
  obligations: z.array(YearObligation),
  conflicts: z.array(YearConflict),
});
export type Year = z.infer<typeof Year>;

/** Asks that the meetings of a school year are placed. */
export const OpenYear = z.strictObject({ schoolYear: z.number().int().min(2000).max(2100) });
export type OpenYear = z.infer<typeof OpenYear>;

/** How many meetings were placed, and how much of the plan could not be met. */
export const OpenedYear = z.object({ opened: z.int(), unmet: z.int() });
export type OpenedYear = z.infer<typeof OpenedYear>;
