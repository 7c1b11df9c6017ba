import ICAL from 'ical.js';
import { dayNumber, type Span } from '#kernel/time/day';

/** The file repeats more than we are willing to work out. */
export class OutOfSteps extends Error {
  override readonly name = 'OutOfSteps';
}

/** What may be spent on a whole file, in days stepped over. */
export class Budget {
  constructor(private left: number) {}

  /** @throws OutOfSteps */
  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new OutOfSteps();
  }
}

const tooOften: readonly string[] = ['SECONDLY', 'MINUTELY', 'HOURLY'];
const hourParts: readonly string[] = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const longest = 62;

const partsOf = (rule: ICAL.Recur): [string, readonly unknown[]][] =>
  Object.entries(rule.parts as Record<string, readonly unknown[]>);

/** More than once a day is no day of a calendar, and is what floods one. */
export const isTooOften = (rule: ICAL.Recur): boolean =>
  tooOften.includes(rule.freq) ||
  partsOf(rule).some(([part, list]) => hourParts.includes(part) && list.length > 1);

/** A list no rule needs, each of whose members would cost. */
export const isTooLong = (rule: ICAL.Recur): boolean =>
  partsOf(rule).some(([, list]) => list.length > longest);

/** What it costs to go on: a day, a month whose days are sorted anew, a year whose weekdays are counted. */
const cost = { day: 1, month: 5, year: 5, yearOfWeekdays: 60 } as const;

/**
 * The occurrences of a rule, at the cost of what it steps over. The library searches on for ever where a rule never
 * comes true (each seventh day, on Mondays, from a Tuesday); every way on goes through these three.
 */
export const iterate = (rule: ICAL.Recur, start: ICAL.Time, budget: Budget): ICAL.RecurIterator => {
  const year = 'BYDAY' in rule.parts ? cost.yearOfWeekdays : cost.year;
  class Bounded extends ICAL.RecurIterator {
    override increment_monthday(days: number): void {
      budget.spend(cost.day * days);
      super.increment_monthday(days);
    }

    override increment_month(): void {
      budget.spend(cost.month);
      super.increment_month();
    }

    override increment_year(years: number): void {
      budget.spend(year);
      super.increment_year(years);
    }
  }
  return new Bounded({ rule, dtstart: start });
};

const perDays: readonly string[] = ['DAILY', 'WEEKLY'];
const yearDays = 366;

/**
 * A later start from which the rule goes on as from its own, before the day: what has repeated since long ago is not
 * counted through. A number of times must be, and so must what began on 29 February.
 */
export const nearer = (
  rule: ICAL.Recur,
  start: ICAL.Time,
  { from }: Pick<Span, 'from'>,
): ICAL.Time => {
  const leap = start.month === 2 && start.day === 29;
  if (rule.count || leap) return start;
  const inDays = perDays.includes(rule.freq);
  const period = rule.interval * (inDays ? 7 : yearDays);
  const between = dayNumber(from) - Date.UTC(start.year, start.month - 1, start.day) / 86_400_000;
  const periods = Math.floor((between - 2 * yearDays) / period);
  if (!(periods > 0)) return start;
  const moved = start.clone();
  if (inDays) moved.adjust(periods * period, 0, 0, 0);
  else moved.year += periods * rule.interval;
  return moved;
};
