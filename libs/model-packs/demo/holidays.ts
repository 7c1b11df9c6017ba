import { norwegianHolidays } from '#application/calendar/norwegian-holidays';
import { type ClosedDay, julyOf, schoolHoliday } from '#kernel/time/calendar';
import { addDays, asDay, type Day, weekdayOf } from '#kernel/time/day';
import type { SchoolYear } from '#kernel/time/school-year';

const summer = { nb: 'Sommerferie', nn: 'Sommarferie', en: 'Summer holiday' };
const autumn = { nb: 'Høstferie', nn: 'Haustferie', en: 'Autumn holiday' };
const christmas = { nb: 'Juleferie', nn: 'Juleferie', en: 'Christmas holiday' };
const winter = { nb: 'Vinterferie', nn: 'Vinterferie', en: 'Winter holiday' };
const easter = { nb: 'Påskeferie', nn: 'Påskeferie', en: 'Easter holiday' };

/** Monday of a week by its ISO number: 4 January is always in week 1. */
const mondayOf = (year: number, week: number): Day => {
  const fourth = asDay(`${year}-01-04`);
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
};

/** Days by date-holidays' own name of Maundy Thursday's morrow; Easter's school holiday is the week before it. */
const goodFridayOf = (closed: readonly ClosedDay[]): Day | undefined =>
  closed.find(({ day, name }) => name.nb.startsWith('Langfredag') && weekdayOf(day) === 5)?.day;

/**
 * The days without meetings of a school year: public holidays, July, and school holidays as they usually are in
 * Trøndelag: autumn in week 41, winter in week 8, school from the third Monday of August to the third Friday of June.
 */
export const closedDaysOf = (year: SchoolYear): ClosedDay[] => {
  const publicHolidays = norwegianHolidays(year);
  const good = goodFridayOf(publicHolidays);
  const schoolBegins = mondayOf(year, 34);
  const schoolEnds = addDays(mondayOf(year + 1, 25), 4);
  const span = (from: Day, to: Day) => ({ from, to });
  const autumnWeek = mondayOf(year, 41);
  const winterWeek = mondayOf(year + 1, 8);
  return [
    ...publicHolidays,
    ...schoolHoliday(span(asDay(`${year}-08-01`), addDays(schoolBegins, -1)), summer),
    ...schoolHoliday(span(autumnWeek, addDays(autumnWeek, 4)), autumn),
    ...schoolHoliday(span(asDay(`${year}-12-21`), asDay(`${year + 1}-01-01`)), christmas),
    ...schoolHoliday(span(winterWeek, addDays(winterWeek, 4)), winter),
    ...(good === undefined ? [] : schoolHoliday(span(addDays(good, -4), good), easter)),
    ...schoolHoliday(span(addDays(schoolEnds, 1), asDay(`${year + 1}-06-30`)), summer),
    ...julyOf(year),
  ];
};
