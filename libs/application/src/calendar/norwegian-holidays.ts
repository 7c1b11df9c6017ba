import Holidays from 'date-holidays';
import type { ClosedDay } from '#kernel/time/calendar';
import { asDay, isWithin } from '#kernel/time/day';
import type { SchoolYear } from '#kernel/time/school-year';
import { spanOfSchoolYear } from '#kernel/time/school-year';

/** What the library says of a day; `date` begins with the day in Norway, whatever zone the machine is in. */
export interface HolidayAnswer {
  readonly date: string;
  readonly name: string;
  readonly type: string;
}

/** Days off by law (Lov om 1 og 17 mai, Lov om helligdager) and the two eves on which the municipality is closed. */
const isDayOff = ({ date, type }: HolidayAnswer): boolean =>
  type === 'public' || (type === 'bank' && /-12-(24|31)$/.test(date.slice(0, 10)));

/**
 * Turns the library's answer into closed days, sorted, one a day.
 * Where two holidays fall on one day (Ascension Day on 1 May 2008) both names are kept. Names are bokmål; the library
 * has no others.
 */
export const closedDaysFrom = (answers: readonly HolidayAnswer[]): ClosedDay[] => {
  const names = new Map<string, string[]>();
  for (const answer of answers.filter(isDayOff)) {
    const day = answer.date.slice(0, 10);
    names.set(day, [...(names.get(day) ?? []), answer.name]);
  }
  return [...names]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, found]) => ({
      day: asDay(day),
      reason: 'public-holiday',
      name: { nb: [...new Set(found)].join(' / ') },
    }));
};

/** The public holidays of a school year in Norway, with Christmas Eve and New Year's Eve. */
export const norwegianHolidays = (year: SchoolYear): ClosedDay[] => {
  const norway = new Holidays('NO', { languages: ['no'] });
  const answers = [year, year + 1].flatMap((calendarYear) => norway.getHolidays(calendarYear));
  return closedDaysFrom(answers).filter((row) => isWithin(row.day, spanOfSchoolYear(year)));
};
