/** Months since January 1970, and the days in them, as whole numbers: no Date is made (after Hinnant, days_from_civil). */

/** The day number of the first day of a month; `month` counts from January 1970 and may be negative. */
export const firstOfMonth = (month: number): number => {
  // Years begin in March, so that the leap day is the last one.
  const shifted = month + 1970 * 12 - 2;
  const year = Math.floor(shifted / 12);
  const fromMarch = shifted - year * 12;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leaps + Math.floor((153 * fromMarch + 2) / 5) - 719_468;
};

/** The month a day number lies in, counted from January 1970. */
export const monthOfDay = (day: number): number => {
  // The mean month is never more than one off.
  const guess = Math.floor(day / 30.436875);
  if (firstOfMonth(guess) > day) return guess - 1;
  return firstOfMonth(guess + 1) <= day ? guess + 1 : guess;
};

/** Monday is 1 and Sunday is 7. Day 0 was a Thursday. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
