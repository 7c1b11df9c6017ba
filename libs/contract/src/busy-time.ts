import { z } from 'zod';
import { CalendarFile, LineFault } from './calendar.js';
import { day, wallTime } from './ids.js';

/** A calendar (ICS) or a table (CSV) with the hours in which whoever sends it is taken. Words of events are not read. */
export const BusyFile = CalendarFile.pick({ file: true, schoolYear: true, source: true });
export type BusyFile = z.infer<typeof BusyFile>;

/** The same file once more, and what the preview called it. */
export const ImportBusy = BusyFile.extend({ hash: z.string().max(64) });
export type ImportBusy = z.infer<typeof ImportBusy>;

/** What storing does: new hours, hours that no longer stand, hours that are there already. */
export const BusyCounts = z.object({ added: z.int(), ended: z.int(), known: z.int() });
export type BusyCounts = z.infer<typeof BusyCounts>;

const BusyHours = z.object({ day, starts: wallTime, minutes: z.int() });

/** What a file would do. Nothing is stored. */
export const BusyPreview = z.object({
  hash: z.string(),
  /** How the bytes were understood. */
  encoding: z.string(),
  /** The first of them, in order. */
  rows: z.array(BusyHours),
  /** Lines that keep the file from being stored; the text is `calendar-reading.fault.<code>`. */
  faults: z.array(LineFault),
  /** Lines of another school year. */
  left: z.array(LineFault),
  counts: BusyCounts,
});
export type BusyPreview = z.infer<typeof BusyPreview>;

/** When the reader is taken in a school year. Nobody else can ask for the list. */
export const BusyTimes = z.object({
  schoolYear: z.int(),
  /** How many hours there are, and where and when they were read. */
  count: z.int(),
  source: z.string().nullable(),
  readOn: day.nullable(),
  next: z.array(BusyHours),
});
export type BusyTimes = z.infer<typeof BusyTimes>;
