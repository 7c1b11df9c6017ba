import type { SettingValues } from '#kernel/forum/settings';
import { addDays, asDay } from '#kernel/time/day';

/**
 * When the first, unelected term ends: with the month in which the forum elects, this year or next,
 * so that the election is asked for at the time the municipality has settled. Today where it has settled none.
 */
export const firstTermEnds = (settings: SettingValues, today: string): string => {
  const month = settings['electedIn'];
  if (typeof month !== 'number') return today;
  const lastOf = (year: number) =>
    addDays(
      asDay(`${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`),
      -1,
    );
  const thisYear = lastOf(Number(today.slice(0, 4)));
  return thisYear >= today ? thisYear : lastOf(Number(today.slice(0, 4)) + 1);
};
