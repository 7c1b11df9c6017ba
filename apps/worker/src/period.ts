import { norwegianZone, todayIn } from '#kernel/time/zone';

/** How often a clock's work is done: once in each of these. */
export type Period = 'day' | 'hour';

export const seconds: Readonly<Record<Period, number>> = { day: 86_400, hour: 3600 };

/** The name of the period an instant lies in: the Norwegian day `2026-09-08`, or the hour `2026-09-08T07` (UTC). */
export const periodOf = (period: Period, now: Date): string =>
  period === 'day' ? todayIn(norwegianZone, now) : now.toISOString().slice(0, 13);
