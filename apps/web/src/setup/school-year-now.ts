import { asDay } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';

/** The school year that runs, named by its first year. */
export const schoolYearNow = (today: string): number => schoolYearOf(asDay(today));

/** 2026 is «2026–27». */
export const yearName = (year: number): string => `${year}–${String(year + 1).slice(2)}`;
