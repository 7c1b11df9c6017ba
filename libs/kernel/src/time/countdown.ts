import type { Calendar } from './calendar.js';
import { isWorkingDay } from './calendar.js';
import type { Day } from './day.js';
import { addDays } from './day.js';

/** Days on which a countdown stands still: from `from`, running again on `to`; `to` null while it still stands. */
export interface Pause {
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * The clock of a state: so many working days from the day it was entered, which itself is not counted.
 * Pauses may overlap and come in any order.
 */
export interface Countdown {
  readonly startedOn: Day;
  readonly workingDays: number;
  readonly pauses: readonly Pause[];
}

/** Does the countdown stand still that day? */
export const isPaused = (countdown: Countdown, day: Day): boolean =>
  countdown.pauses.some((pause) => pause.from <= day && (pause.to === null || day < pause.to));

/** The pause without an end that stops the countdown for good, if the day lies in it. */
const stoppedFor = (countdown: Countdown, day: Day): boolean =>
  countdown.pauses.some((pause) => pause.from <= day && pause.to === null);

/** The last day in time, or null while a pause without an end keeps it from being known. */
export const dueOn = (countdown: Countdown, calendar: Calendar): Day | null => {
  let at = countdown.startedOn;
  for (let left = countdown.workingDays; left > 0;) {
    at = addDays(at, 1);
    if (stoppedFor(countdown, at)) return null;
    if (isWorkingDay(at, calendar) && !isPaused(countdown, at)) left -= 1;
  }
  return at;
};

/** Working days spent from the start to and including the day, pauses left out. */
const spentOn = (countdown: Countdown, today: Day, calendar: Calendar): number => {
  let spent = 0;
  for (let at = addDays(countdown.startedOn, 1); at <= today; at = addDays(at, 1))
    if (isWorkingDay(at, calendar) && !isPaused(countdown, at)) spent += 1;
  return spent;
};

/** Working days left today: 0 on the last day, negative when overdue; stands still in a pause. */
export const workingDaysLeft = (countdown: Countdown, today: Day, calendar: Calendar): number =>
  countdown.workingDays - spentOn(countdown, today, calendar);
