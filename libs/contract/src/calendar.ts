import { z } from 'zod';
import type { CalendarDayId, UnitId } from '#kernel/ids';
import { dayKinds } from '#kernel/time/unit-calendar';
import { answeredId, day, idOf, mayList, name, requiredText } from './ids.js';

/** A file as text on the wire: 2 MB are 2.7 million characters of base64. The door refuses more before it is read. */
const file = z.string().max(2_800_000);
const schoolYear = z.number().int().min(2000).max(2100);

/** What is wrong with one line of a file; the text is `calendar-reading.fault.<code>`. */
export const LineFault = z.object({
  line: z.int(),
  code: z.string(),
  /** What stood there. */
  said: z.string().optional(),
});

/** A calendar file (ICS) or a table (CSV) with days, and what holds where it does not say. */
export const CalendarFile = z.strictObject({
  /** The bytes of the file in base64. */
  file,
  /** Only this school year is read, named by its first year. */
  schoolYear,
  kind: z.enum(dayKinds),
  /** Null for the whole municipality. */
  unit: idOf<UnitId>().nullable(),
  /** Where the file comes from, shown beside each day. */
  source: requiredText(120),
});
export type CalendarFile = z.infer<typeof CalendarFile>;

/** The same file once more, and what the preview called it: what is stored is what was seen. */
export const ImportCalendar = CalendarFile.extend({ hash: z.string().max(64) });
export type ImportCalendar = z.infer<typeof ImportCalendar>;

/** What a file would do. Nothing is stored. */
export const CalendarPreview = z.object({
  hash: z.string(),
  /** How the bytes were understood. */
  encoding: z.string(),
  rows: z.array(
    z.object({
      line: z.int(),
      from: day,
      to: day,
      kind: z.enum(dayKinds),
      name: z.string(),
      unit: z.object({ id: answeredId, name: z.string() }).nullable(),
      /** How many of its days the calendar does not have. */
      added: z.int(),
    }),
  ),
  /** Lines that keep the file from being stored. */
  faults: z.array(LineFault),
  /** Lines that are left out: repeated, or of another year. */
  left: z.array(LineFault),
  /** Days that would be stored, and days that are there already. */
  added: z.int(),
  known: z.int(),
});
export type CalendarPreview = z.infer<typeof CalendarPreview>;

export const CalendarImported = z.object({ added: z.int(), known: z.int() });
export type CalendarImported = z.infer<typeof CalendarImported>;

export const CalendarQuery = z.object({
  schoolYear: z.coerce.number().pipe(schoolYear).optional(),
});
export type CalendarQuery = z.infer<typeof CalendarQuery>;

/** The days of a school year's calendar, of the municipality and of its units, in order. */
export const CalendarDays = z.object({
  schoolYear: z.int(),
  items: z.array(
    z.object({
      id: answeredId,
      day,
      kind: z.enum(dayKinds),
      name,
      unit: z.object({ id: answeredId, name: z.string() }).nullable(),
      /** Where it was read, and when. */
      source: z.string(),
      readOn: day,
      may: mayList,
    }),
  ),
});
export type CalendarDays = z.infer<typeof CalendarDays>;

/** Asks for the public holidays of a school year. */
export const PublicHolidays = z.strictObject({ schoolYear });
export type PublicHolidays = z.infer<typeof PublicHolidays>;

/** Days written by hand, both ends included. */
export const AddDays = z
  .strictObject({
    from: day,
    to: day,
    kind: z.enum(dayKinds),
    name: requiredText(120),
    unit: idOf<UnitId>().nullable(),
    source: requiredText(120),
  })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 366 * 86_400_000, {
    path: ['to'],
    message: 'before-start',
  });
export type AddDays = z.infer<typeof AddDays>;

/** Days that leave the calendar together, at most a year of them. */
export const EndDays = z.strictObject({
  days: z.array(idOf<CalendarDayId>()).min(1).max(366),
  reason: requiredText(200),
});
export type EndDays = z.infer<typeof EndDays>;
