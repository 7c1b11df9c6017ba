import type { Day, Span } from './day.js';
import { addDays, addMonths, asDay } from './day.js';

/** A school year, 1 August to 31 July, named by its first year: 2026 is the year 2026–27. */
export type SchoolYear = number;

export const halves = ['autumn', 'spring'] as const;
/** Autumn is 1 August to 31 December, spring 1 January to 31 July. */
export type Half = (typeof halves)[number];

export interface HalfYear extends Span {
  readonly schoolYear: SchoolYear;
  readonly half: Half;
}

/** A stretch in which a rule of the pack counts meetings. `key`: `2026-09`, `2026-autumn` or `2026`. */
export interface Period extends Span {
  readonly key: string;
}

export const periodUnits = ['month', 'half-year', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

export const schoolYearOf = (day: Day): SchoolYear =>
  Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 8 ? 1 : 0);

/** The days of a school year. */
export const spanOfSchoolYear = (year: SchoolYear): Span => ({
  from: asDay(`${year}-08-01`),
  to: asDay(`${year + 1}-07-31`),
});

export const halfYear = (schoolYear: SchoolYear, half: Half): HalfYear => ({
  schoolYear,
  half,
  from: asDay(half === 'autumn' ? `${schoolYear}-08-01` : `${schoolYear + 1}-01-01`),
  to: asDay(half === 'autumn' ? `${schoolYear}-12-31` : `${schoolYear + 1}-07-31`),
});

export const halfYearOf = (day: Day): HalfYear =>
  halfYear(schoolYearOf(day), Number(day.slice(5, 7)) < 8 ? 'spring' : 'autumn');

const monthsOf = (year: SchoolYear): Period[] =>
  Array.from({ length: 12 }, (_, step) => {
    const from = addMonths(asDay(`${year}-08-01`), step);
    return { key: from.slice(0, 7), from, to: addDays(addMonths(from, 1), -1) };
  });

/** The periods of a school year in order: twelve months, two half-years or the year itself. */
export const periodsOf = (unit: PeriodUnit, year: SchoolYear): Period[] => {
  if (unit === 'month') return monthsOf(year);
  if (unit === 'year') return [{ key: String(year), ...spanOfSchoolYear(year) }];
  return halves.map((half) => {
    const { from, to } = halfYear(year, half);
    return { key: `${year}-${half}`, from, to };
  });
};
