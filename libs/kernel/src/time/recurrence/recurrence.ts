import type { Calendar } from '../calendar.js';
import type { Day, Span, Weekday } from '../day.js';
import { dayNumber } from '../day.js';
import type { WallTime } from '../wall-time.js';
import { minuteOf } from '../wall-time.js';
import { instantsAt } from '../zone.js';
import { firstOfMonth, monthOfDay, weekdayOfDay } from './months.js';

/** On one weekday every `every` weeks, or on the nth or last one every `every` months, counted from the week or month of `from`. */
export type Recurrence =
  | { readonly unit: 'week'; readonly every: number; readonly weekday: Weekday; readonly from: Day }
  | {
      readonly unit: 'month';
      readonly every: number;
      readonly weekday: Weekday;
      readonly nth: 1 | 2 | 3 | 4 | 5 | 'last';
      readonly from: Day;
    };

/** The day of a month on which its nth or last weekday falls; null where a month has no fifth. */
const nthOf = (month: number, weekday: Weekday, nth: number | 'last'): number | null => {
  const next = firstOfMonth(month + 1);
  if (nth === 'last') return next - 1 - ((weekdayOfDay(next - 1) - weekday + 7) % 7);
  const first = firstOfMonth(month);
  const day = first + ((weekday - weekdayOfDay(first) + 7) % 7) + (nth - 1) * 7;
  return day < next ? day : null;
};

/** The first step, counted in steps of `every` from `start`, that is not before `at`. */
const firstStep = (start: number, every: number, at: number): number =>
  start + Math.max(0, Math.ceil((at - start) / every)) * every;

const byWeeks = (rule: Recurrence, first: number, last: number): number[] => {
  const from = dayNumber(rule.from);
  const start = from - weekdayOfDay(from) + rule.weekday;
  const days: number[] = [];
  for (let day = firstStep(start, rule.every * 7, first); day <= last; day += rule.every * 7)
    days.push(day);
  return days;
};

const byMonths = (rule: Recurrence & { unit: 'month' }, first: number, last: number): number[] => {
  const days: number[] = [];
  const until = monthOfDay(last);
  const start = monthOfDay(dayNumber(rule.from));
  for (
    let month = firstStep(start, rule.every, monthOfDay(first));
    month <= until;
    month += rule.every
  ) {
    const day = nthOf(month, rule.weekday, rule.nth);
    if (day !== null && day >= first && day <= last) days.push(day);
  }
  return days;
};

/** Every day of the span on which the recurrence falls, never before its own `from`. Day numbers, in order. */
export const recurOn = (rule: Recurrence, span: Span): number[] => {
  const first = Math.max(dayNumber(span.from), dayNumber(rule.from));
  const last = dayNumber(span.to);
  return rule.unit === 'week' ? byWeeks(rule, first, last) : byMonths(rule, first, last);
};

/** What becomes of a meeting on a closed day: it falls out, or goes to the next or the nearest earlier open day. */
export type OnClosed = 'skip' | 'later' | 'earlier';

/** No holiday is longer; a meeting that finds no open day so near falls out. */
const furthest = 14;

const isOpenDay = (day: number, { closedNumbers }: Calendar): boolean =>
  weekdayOfDay(day) <= 5 && !closedNumbers.has(day);

const openNear = (number: number, calendar: Calendar, step: 1 | -1): number | null => {
  for (let away = 0; away <= furthest; away += 1) {
    const day = number + away * step;
    if (isOpenDay(day, calendar)) return day;
  }
  return null;
};

/** The same days with the closed ones skipped or moved; two that meet on one day are one. Day numbers. */
export const onOpenDays = (
  days: readonly number[],
  calendar: Calendar,
  onClosed: OnClosed,
): number[] => {
  if (onClosed === 'skip') return days.filter((day) => isOpenDay(day, calendar));
  const step = onClosed === 'later' ? 1 : -1;
  const placed = days.map((day) => openNear(day, calendar, step));
  return [...new Set(placed.filter((day) => day !== null))];
};

/** At which hour on the wall, and in which zone. */
export interface Hour {
  readonly starts: WallTime;
  readonly zone: string;
}

/**
 * The days, as numbers, as the instants at which the meeting begins: milliseconds since 1970. The wall shows the same
 * hour all year, so the instants move when the clocks do.
 */
export const instantsOn = (days: readonly number[], { starts, zone }: Hour): number[] =>
  instantsAt(days, minuteOf(starts), zone);
