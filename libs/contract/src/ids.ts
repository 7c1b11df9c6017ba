import { z } from 'zod';
import type { Id } from '#kernel/ids';

/** An id of one noun on the wire; parsed at the door into the kernel's branded type, so that ids cannot be swapped. */
export const idOf = <Branded extends Id<string>>() =>
  z.uuid().transform((text) => text.toLowerCase() as Branded);

/** An id in an answer: text, already known to be good. */
export const answeredId = z.uuid();

/** A day on the wire: `2026-09-08`. */
export const day = z.iso.date();

/** A wall-clock time on the wire: `09:00`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** An instant on the wire: ISO with Z. */
export const instant = z.iso.datetime();

/** A zero byte and half a character are not text: the database takes neither. */
const isStorable = (value: string): boolean => !value.includes('\0') && value.isWellFormed();

/** Free text from a person: kept as written, at most so many characters, not only blanks where it is required. */
export const text = (max: number) => z.string().max(max).refine(isStorable, 'invalid');
export const requiredText = (max: number) =>
  text(max).refine((value) => value.trim() !== '', 'required');

/** A name in the languages the source gives. */
export const name = z.object({
  nb: z.string(),
  nn: z.string().optional(),
  en: z.string().optional(),
});

/** What the actor may do with what it was sent. */
export const mayList = z.array(z.string());

/** A page of a list: keyset, never offsets. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const pageQuery = z.object({
  after: text(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
