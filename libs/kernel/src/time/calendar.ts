import type { Name } from '../language.js';
import type { Day, Span } from './day.js';
import { asDay, dayAt, dayNumber, daysOf, weekdayOf } from './day.js';
import type { SchoolYear } from './school-year.js';

export const closedReasons = ['public-holiday', 'school-holiday', 'closed'] as const;
/** Why no meeting is held on a day. `closed` is the municipality's own choice, as July. */
export type ClosedReason = (typeof closedReasons)[number];

/** A day without meetings, as the calendar's rows hold it. */
export interface ClosedDay {
  readonly day: Day;
  readonly reason: ClosedReason;
  readonly name: Name;
}

/** The municipality's calendar: data, never constants in code (DOMAIN §5, §6). Made by `calendarOf`. */
export interface Calendar {
  readonly closed: ReadonlyMap<Day, ClosedDay>;
  /** The same days as day numbers, for arithmetic where speed counts. */
  readonly closedNumbers: ReadonlySet<number>;
  /** Public holidays that fall on Monday to Friday, as day numbers: what deadlines skip besides weekends. */
  readonly holidays: ReadonlySet<number>;
}

/** A public holiday weighs more than the school holiday around it, since it also stops the clocks. */
const weight: Readonly<Record<ClosedReason, number>> = {
  'public-holiday': 2,
  'school-holiday': 1,
  closed: 0,
};

/** Puts rows together to a calendar. Of several rows for one day the weightiest reason counts. */
export const calendarOf = (rows: Iterable<ClosedDay>): Calendar => {
  const closed = new Map<Day, ClosedDay>();
  for (const row of rows) {
    const known = closed.get(row.day);
    if (!known || weight[row.reason] > weight[known.reason]) closed.set(row.day, row);
  }
  const holidays = [...closed.values()].filter(
    ({ day, reason }) => reason === 'public-holiday' && !isWeekend(day),
  );
  return {
    closed,
    closedNumbers: new Set([...closed.keys()].map(dayNumber)),
    holidays: new Set(holidays.map(({ day }) => dayNumber(day))),
  };
};

/** The rows that close July: no forum meets then. */
export const julyOf = (year: SchoolYear): ClosedDay[] =>
  daysOf({ from: asDay(`${year + 1}-07-01`), to: asDay(`${year + 1}-07-31`) }).map((day) => ({
    day,
    reason: 'closed',
    name: { nb: 'Juli', nn: 'Juli', en: 'July' },
  }));

/** The rows that close a school holiday, both ends included. */
export const schoolHoliday = (span: Span, name: Name): ClosedDay[] =>
  daysOf(span).map((day) => ({ day, reason: 'school-holiday', name }));

export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5;

/** May a meeting be held that day? Not in a weekend, on a holiday, in a school holiday or in July. */
export const isOpen = (day: Day, calendar: Calendar): boolean =>
  !isWeekend(day) && !calendar.closed.has(day);

/** Why the day is closed; null when it is open. */
export const closedBecause = (day: Day, calendar: Calendar): ClosedReason | 'weekend' | null =>
  calendar.closed.get(day)?.reason ?? (isWeekend(day) ? 'weekend' : null);

/** The open days of a span, in order. */
export const openDaysOf = (span: Span, calendar: Calendar): Day[] =>
  daysOf(span).filter((day) => isOpen(day, calendar));

/** How many school weeks of five open days a span has. */
export const openWeeksOf = (span: Span, calendar: Calendar): number =>
  openDaysOf(span, calendar).length / 5;

/**
 * A day on which the services work and deadlines run: Monday to Friday but public holidays.
 * School holidays and July count: the law's deadlines do not stop because the school does.
 */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean =>
  !isWeekend(day) && calendar.closed.get(day)?.reason !== 'public-holiday';

/** Mondays to Fridays since Monday 29 December 1969 up to and including a day number: the days between two are a difference. */
const weekdaysUpTo = (number: number): number => {
  const since = number + 4;
  const weeks = Math.floor(since / 7);
  return weeks * 5 + Math.min(since - weeks * 7, 5);
};

const isWeekday = (number: number): boolean => weekdaysUpTo(number) > weekdaysUpTo(number - 1);

/** Working days after `from` up to and including `to`; 0 on the same day, negative backwards. */
export const workingDaysBetween = (from: Day, to: Day, { holidays }: Calendar): number => {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const [low, high] = first < last ? [first, last] : [last, first];
  let days = weekdaysUpTo(high) - weekdaysUpTo(low);
  for (const holiday of holidays) if (low < holiday && holiday <= high) days -= 1;
  return first > last ? -days : days;
};

/** The `count`th working day after the day. Throws RangeError unless `count` is a whole number ≥ 0. */
export const addWorkingDays = (day: Day, count: number, { holidays }: Calendar): Day => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of days: ${count}`);
  let at = dayNumber(day);
  for (let left = count; left > 0;) {
    at += 1;
    if (isWeekday(at) && !holidays.has(at)) left -= 1;
  }
  return dayAt(at);
};
