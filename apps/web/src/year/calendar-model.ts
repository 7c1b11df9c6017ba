import { endOfMonth, format, getISOWeek, parseISO, startOfISOWeek } from 'date-fns';
import type { YearMeeting } from '#contract/year';
import { addDays } from '../shell/dates.js';

const written = (date: Date): string => format(date, 'yyyy-MM-dd');

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => written(startOfISOWeek(parseISO(day)));

/** Week number as Norwegian calendars print it. */
export const weekOf = (day: string): number => getISOWeek(parseISO(day));

/** The month of a day so many months on: `2026-11`. */
export const monthOn = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return written(new Date(year, number - 1 + by, 1)).slice(0, 7);
};

/** The weeks of a month as seven days each, from the Monday before the first to the Sunday after the last. */
export const weeksOfMonth = (month: string): string[][] => {
  const last = written(endOfMonth(parseISO(`${month}-01`)));
  const weeks: string[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday <= last; monday = addDays(monday, 7))
    weeks.push(daysOfWeek(monday));
  return weeks;
};

/** Seven days from a Monday. */
export const daysOfWeek = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, step) => addDays(monday, step));

export const isWeekend = (day: string): boolean => [0, 6].includes(parseISO(day).getDay());

/** Monday to Friday, and the weekend only where something is on it. */
export const daysToShow = (
  days: readonly string[],
  meetings: readonly YearMeeting[],
): readonly string[] =>
  days.some((day) => isWeekend(day) && meetings.some((meeting) => meeting.day === day))
    ? days
    : days.filter((day) => !isWeekend(day));

const hourOf = (time: string): number => Number(time.slice(0, 2));

/** The hours of a week's table: the working day, and what lies outside it. */
export const hoursToShow = (meetings: readonly YearMeeting[]): number[] => {
  const hours = meetings.map(({ starts }) => hourOf(starts));
  const [first, last] = [Math.min(8, ...hours), Math.max(15, ...hours)];
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
};

export const startsIn = (meeting: YearMeeting, hour: number): boolean =>
  hourOf(meeting.starts) === hour;

/** The same minute in another hour. */
export const atHour = (time: string, hour: number): string =>
  `${String(hour).padStart(2, '0')}:${time.slice(3, 5)}`;

/** A month inside a school year; its nearest end when the month is outside. */
export const monthWithin = (month: string, schoolYear: number): string => {
  const [first, last] = [`${schoolYear}-08`, `${schoolYear + 1}-07`];
  if (month < first) return first;
  return month > last ? last : month;
};
