import type { Calendar } from '../time/calendar.js';
import { isOpen } from '../time/calendar.js';
import type { Day, Span } from '../time/day.js';
import { addDays, daysBetween } from '../time/day.js';
import type { SchoolYear } from '../time/school-year.js';
import { asWallTime } from '../time/wall-time.js';
import type { Conflict, Occurrence, Series } from './plan.js';
import { dayCosts } from './preference.js';
import { slotsOf } from './slot.js';

/** What a series gives in a school year when only the calendar is looked at. */
export interface Expansion {
  readonly occurrences: readonly Occurrence[];
  readonly conflicts: readonly Conflict[];
}

const usualStart = asWallTime('09:00');

/**
 * Proposes the meetings of one series: on open days only, in the counts of its cadence, as near its wishes as the
 * calendar lets it. The wall clock is the same all year. A period that gives no room is a conflict.
 * For all forums together, with their people, see `placeYear`.
 */
export const expand = (series: Series, calendar: Calendar, year: SchoolYear): Expansion => {
  const { slots, conflicts } = slotsOf(series, calendar, year);
  const occurrences = slots.flatMap((slot) => {
    const [best] = dayCosts(slot, series.prefers).toSorted((one, other) => one.cost - other.cost);
    if (!best) return [];
    const { minutes, zone } = series;
    const starts = series.prefers.starts?.[0] ?? usualStart;
    return [{ key: slot.key, period: slot.period, day: best.day, starts, minutes, zone }];
  });
  return { occurrences, conflicts };
};

/**
 * Where to move a meeting whose day has become closed: the nearest open day of its period, the later one if two are
 * equally near, so that nobody is called in sooner than they thought. The day itself when it is open; null when the
 * period has no open day.
 */
export const nextOpen = (day: Day, period: Span, calendar: Calendar): Day | null => {
  const reach = Math.max(
    Math.abs(daysBetween(period.from, day)),
    Math.abs(daysBetween(day, period.to)),
  );
  for (let away = 0; away <= reach; away += 1)
    for (const other of [addDays(day, away), addDays(day, -away)])
      if (period.from <= other && other <= period.to && isOpen(other, calendar)) return other;
  return null;
};
