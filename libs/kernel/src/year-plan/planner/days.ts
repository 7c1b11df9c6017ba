/** Days are numbers since 1970-01-01, a Thursday. */

/** Monday is 1, Sunday 7. */
export const weekdayAt = (day: number): number => ((day + 3) % 7) + 1;

/** Which one of its weekday in the month: 2 for the second Tuesday. */
export const weekOfMonthAt = (day: number): number =>
  Math.ceil(new Date(day * 86_400_000).getUTCDate() / 7);

/** What meetings are counted in. */
export type Per = 'month' | 'half-year' | 'year';

/** The name of the period a day lies in: `2026-09`, `2026-autumn`, `year`. */
export const periodOf = (day: number, per: Per): string => {
  if (per === 'year') return 'year';
  const month = new Date(day * 86_400_000).toISOString().slice(0, 7);
  if (per === 'month') return month;
  return `${month.slice(0, 4)}-${Number(month.slice(5)) >= 8 ? 'autumn' : 'spring'}`;
};
