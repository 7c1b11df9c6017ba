import { z } from 'zod';
import { seatRoles } from '#kernel/access/actor';
import { LineFault } from './calendar.js';

/** A list of people (CSV): name, e-mail, and where it says so the service, unit, office, forum and role of each. */
export const PeopleFile = z.strictObject({
  /** The bytes of the file in base64. The door refuses more before it is read. */
  file: z.string().max(2_800_000),
});
export type PeopleFile = z.infer<typeof PeopleFile>;

/** The same file once more, and what the preview called it: what is stored is what was seen. */
export const ImportPeople = PeopleFile.extend({ hash: z.string().max(64) });
export type ImportPeople = z.infer<typeof ImportPeople>;

/** How many would be enrolled, take an office, take a seat. */
export const PeopleCounts = z.object({ people: z.int(), offices: z.int(), seats: z.int() });
export type PeopleCounts = z.infer<typeof PeopleCounts>;

/** What a list would do. Nothing is stored. */
export const PeoplePreview = z.object({
  hash: z.string(),
  /** How the bytes were understood. */
  encoding: z.string(),
  rows: z.array(
    z.object({
      line: z.int(),
      name: z.string(),
      email: z.string(),
      /** Nobody the municipality knows. */
      isNew: z.boolean(),
      service: z.string().nullable(),
      unit: z.string().nullable(),
      office: z.string().nullable(),
      seat: z.object({ forum: z.string(), role: z.enum(seatRoles) }).nullable(),
    }),
  ),
  /** Lines that keep the file from being stored; the text is `people-reading.fault.<code>`. */
  faults: z.array(LineFault),
  /** Lines that say nothing new. */
  left: z.array(LineFault),
  counts: PeopleCounts,
});
export type PeoplePreview = z.infer<typeof PeoplePreview>;
