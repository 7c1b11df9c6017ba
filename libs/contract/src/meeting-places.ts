import { z } from 'zod';
import { breakCodes, weights } from '#kernel/year-plan/move-ground';
import { ForumRef, PersonRef } from './forum.js';
import { answeredId, day, mayList, name, wallTime } from './ids.js';

/** Six weeks: as many days as a month takes on the wall. */
export const placesLength = 42;
const dayLength = 86_400_000;

/**
 * Which days a meeting is tried on, at one time of the day: its own time and length when left out, and the six weeks
 * from its own day when no days are given.
 */
export const PlacesQuery = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    starts: wallTime.optional(),
    minutes: z.coerce.number().int().min(5).max(600).optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    message: 'required',
  })
  .refine(({ from = '', to = '' }) => from <= to, { path: ['to'], message: 'invalid' })
  .refine(
    ({ from, to }) =>
      from === undefined ||
      to === undefined ||
      Date.parse(to) - Date.parse(from) < placesLength * dayLength,
    { path: ['to'], message: 'too-long' },
  );
export type PlacesQuery = z.infer<typeof PlacesQuery>;

/** One thing a place would break: the text is `year-move.breaks.<code>`. */
export const PlaceBreak = z.object({
  code: z.enum(breakCodes),
  weight: z.enum(weights),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  person: PersonRef.nullable(),
  /** Null where there is none, and where it is not told: what somebody does in a case is nobody's to see. */
  forum: ForumRef.nullable(),
  /** The name of the closed day. */
  name: name.nullable(),
});
export type PlaceBreak = z.infer<typeof PlaceBreak>;

/** What a meeting would break, day by day. Nothing is moved. */
export const MeetingPlaces = z.object({
  id: answeredId,
  starts: wallTime,
  minutes: z.int(),
  days: z.array(z.object({ day, breaks: z.array(PlaceBreak) })),
  /** What moving it rests on (If-Match). */
  version: z.int(),
  may: mayList,
});
export type MeetingPlaces = z.infer<typeof MeetingPlaces>;
