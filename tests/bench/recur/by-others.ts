/** The same series by RFC 5545, as a library on Temporal reads them; it is asked about the rule alone, closed days are left out here. */
import { RRuleTemporal } from 'rrule-temporal';
import { isOpen } from '#kernel/time/calendar';
import type { Day } from '#kernel/time/day';
import { norwegianZone } from '#kernel/time/zone';
import { calendars, type Series, year } from './series.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const textOf = ({ rule, starts }: Series): string => {
  const nth = rule.unit === 'week' ? '' : rule.nth === 'last' ? '-1' : `${rule.nth}`;
  const freq = rule.unit === 'week' ? 'WEEKLY' : 'MONTHLY';
  const until = `${year.to.replaceAll('-', '')}T215959Z`;
  const start = `${rule.from.replaceAll('-', '')}T${starts.replace(':', '')}00`;
  return (
    `DTSTART;TZID=${norwegianZone}:${start}\n` +
    `RRULE:FREQ=${freq};INTERVAL=${rule.every};WKST=MO;BYDAY=${nth}${weekdays[rule.weekday - 1]};UNTIL=${until}`
  );
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

interface OnDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isHeld = ({ calendar }: Series, at: OnDay): boolean => {
  const closed = calendar === null ? undefined : calendars[calendar];
  const day = `${at.year}-${twoDigits(at.month)}-${twoDigits(at.day)}` as Day;
  return closed === undefined || isOpen(day, closed);
};

/** The instants of a series in milliseconds, by Temporal. */
export const byTemporal = (series: Series): number[] =>
  new RRuleTemporal({ rruleString: textOf(series) })
    .all()
    .filter((at) => isHeld(series, at))
    .map(({ epochMilliseconds }) => epochMilliseconds);
