import type { ForumId } from '../ids.js';
import type { Day } from '../time/day.js';
import { daysBetween } from '../time/day.js';
import type { Precedes } from './plan.js';

/** A day on which the forum may not meet, since its minutes would not be out in time for the other forum. */
export interface TooLate {
  readonly reason: 'too-soon-before' | 'none-follows';
  readonly other: ForumId;
  /** Days asked for between the two. */
  readonly days: number;
  /** Days there are; absent when no meeting follows. */
  readonly gap?: number;
}

const problem = (day: Day, rule: Precedes, others: readonly Day[]): TooLate | null => {
  const gaps = others.map((other) => daysBetween(day, other)).filter((gap) => gap >= 0);
  if (gaps.length === 0) return { reason: 'none-follows', other: rule.forum, days: rule.days };
  const gap = Math.min(...gaps);
  return gap < rule.days
    ? { reason: 'too-soon-before', other: rule.forum, days: rule.days, gap }
    : null;
};

/**
 * Is the day too late for the next meeting of a forum that is to get the minutes? The next one counts: to skip it and
 * be in time for the one after would let the minutes lie a month. A forum that has no meetings at all asks for nothing.
 */
export const tooLate = (
  day: Day,
  rules: readonly Precedes[],
  daysOf: (forum: ForumId) => readonly Day[],
): TooLate | null => {
  for (const rule of rules) {
    const others = daysOf(rule.forum);
    const found = others.length > 0 ? problem(day, rule, others) : null;
    if (found) return found;
  }
  return null;
};
