import type { UnitId } from '../ids.js';
import type { Calendar, ClosedDay } from './calendar.js';
import { calendarOf, closedReasons } from './calendar.js';
import type { Day } from './day.js';

/** What a row of the calendar says of its day. `open`: the unit works on a day its municipality has closed. */
export const dayKinds = [...closedReasons, 'open'] as const;
export type DayKind = (typeof dayKinds)[number];

/** A day of the calendar as rows hold it. `unit` is null for the whole municipality; only a unit can be `open`. */
export interface CalendarRow extends Omit<ClosedDay, 'reason'> {
  readonly kind: DayKind;
  readonly unit: UnitId | null;
}

/** The calendar of a municipality and those of its units, which are the municipality's with their own exceptions. */
export interface Calendars {
  readonly owner: Calendar;
  /** Only units that have exceptions. */
  readonly units: ReadonlyMap<UnitId, Calendar>;
}

const closings = (rows: readonly CalendarRow[]): ClosedDay[] =>
  rows.flatMap(({ day, kind, name }) => (kind === 'open' ? [] : [{ day, reason: kind, name }]));

/** A unit opens what the municipality closed by its own choice, never a public holiday: that is the law's. */
const isLeft = ({ day, reason }: ClosedDay, opened: ReadonlySet<Day>): boolean =>
  reason === 'public-holiday' || !opened.has(day);

const unitCalendar = (common: readonly ClosedDay[], own: readonly CalendarRow[]): Calendar => {
  const opened = new Set(own.filter(({ kind }) => kind === 'open').map(({ day }) => day));
  return calendarOf([...common.filter((row) => isLeft(row, opened)), ...closings(own)]);
};

/**
 * Puts rows together to the calendars they make. What one unit has decided closes no other, and moves no deadline of
 * the municipality. A day that a unit both opens and closes is closed.
 */
export const calendarsOf = (rows: readonly CalendarRow[]): Calendars => {
  const common = closings(rows.filter(({ unit }) => unit === null));
  const exceptions = Map.groupBy(rows, ({ unit }) => unit);
  const units = [...exceptions].flatMap(([unit, own]) =>
    unit === null ? [] : [[unit, unitCalendar(common, own)] as const],
  );
  return { owner: calendarOf(common), units: new Map(units) };
};

/** The calendar that holds for a unit; the municipality's where it has no exceptions, or there is no unit. */
export const calendarIn = (calendars: Calendars, unit: UnitId | null): Calendar =>
  (unit === null ? undefined : calendars.units.get(unit)) ?? calendars.owner;
