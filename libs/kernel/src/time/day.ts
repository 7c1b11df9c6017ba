// By file: the package's index makes Node read three hundred.
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { getISOWeek } from 'date-fns/getISOWeek';
import { tz } from '@date-fns/tz';
import { twoAt } from './digits.js';
import { firstOfMonth } from './recurrence/months.js';

/** A calendar day as people write it in a plan: `2026-09-08`. It has no zone and no hour, and sorts as text. */
export type Day = string & { readonly unit: 'day' };

/** A stretch of days, both ends included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Monday is 1 and Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayMs = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;
const utc = tz('UTC');
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

/** Tells whether the text is a day that exists: `2026-02-30` is not one. */
export const isDay = (text: string): text is Day => {
  if (!shape.test(text)) return false;
  // Of a day that does not exist the month runs over, or nothing can be read at all.
  return new Date(text).getUTCDate() === Number(text.slice(8));
};

/** Reads a day from text that is known to be one. Throws RangeError otherwise: what people write is checked at the door. */
export const asDay = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
};

/** Days since 1970-01-01, for arithmetic where speed counts. */
export const dayNumber = (day: Day): number => {
  const year = twoAt(day, 0) * 100 + twoAt(day, 2);
  return firstOfMonth((year - 1970) * 12 + twoAt(day, 5) - 1) + twoAt(day, 8) - 1;
};

/** The day of a day number. */
export const dayAt = (number: number): Day => fromMs(number * dayMs);

/** The day `count` days later; earlier when negative. */
export const addDays = (day: Day, count: number): Day => dayAt(dayNumber(day) + count);

/** The same day of the month `count` months later, or the last day of that month where it is shorter. */
export const addMonths = (day: Day, count: number): Day =>
  fromMs(addMonthsTo(new Date(`${day}T00:00:00Z`), count, { in: utc }).getTime());

/** Days from one to another: 1 from today to tomorrow, negative backwards. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export const weekdayOf = (day: Day): Weekday => weekdays[(((dayNumber(day) + 3) % 7) + 7) % 7] ?? 1;

/** Week number by ISO 8601, as Norwegian calendars print it. */
export const weekNumber = (day: Day): number =>
  getISOWeek(new Date(`${day}T00:00:00Z`), { in: utc });

/** Which one of its weekday in the month: 2 for the second Tuesday. */
export const weekOfMonth = (day: Day): number => Math.ceil(Number(day.slice(8)) / 7);

/** Every day of the span, in order. */
export const daysOf = (span: Span): Day[] => {
  const first = dayNumber(span.from);
  const length = Math.max(0, dayNumber(span.to) - first + 1);
  return Array.from({ length }, (_, step) => dayAt(first + step));
};

export const isWithin = (day: Day, span: Span): boolean => span.from <= day && day <= span.to;
