import type { At } from '../at.js';

/** How a deadline stands: working days left (negative when it has passed), and the share of the time that is gone, 0–1. */
export interface Deadline {
  readonly dueOn: string;
  readonly left: number;
  readonly used: number;
}

/**
 * Reads a deadline on the day of the deed.
 * @param dueOn the last day in time
 * @param since the day the time began to run
 */
export const deadlineOn = (
  dueOn: string,
  since: string,
  { today, calendar }: Pick<At, 'today' | 'calendar'>,
): Deadline => {
  const left = calendar.workingDaysBetween(today, dueOn);
  const whole = Math.max(1, calendar.workingDaysBetween(since, dueOn));
  return { dueOn, left, used: Math.min(1, Math.max(0, 1 - left / whole)) };
};
