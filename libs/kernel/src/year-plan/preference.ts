import type { Day } from '../time/day.js';
import { weekdayOf, weekOfMonth } from '../time/day.js';
import type { WallTime } from '../time/wall-time.js';
import { minuteOf } from '../time/wall-time.js';
import type { Preference } from './plan.js';
import type { Slot } from './slot.js';

/** How much each unmet wish costs; only the order between them matters: weekday before week before hour before middle. */
const price = { weekday: 40, week: 12, hour: 10, middle: 1 };

/** How far a day is from what the forum would like: 0 is the best, and the middle of the window breaks ties. */
export const dayCosts = (slot: Slot, prefers: Preference): { day: Day; cost: number }[] => {
  const middle = (slot.days.length - 1) / 2;
  return slot.days.map((day, index) => {
    const off = prefers.weekdays && !prefers.weekdays.includes(weekdayOf(day));
    const weeks = prefers.weekOfMonth ? Math.abs(weekOfMonth(day) - prefers.weekOfMonth) : 0;
    const cost =
      (off ? price.weekday : 0) + weeks * price.week + Math.abs(index - middle) * price.middle;
    return { day, cost };
  });
};

/** How far an hour is from what the forum would like, growing with the distance to the nearest wish. */
export const hourCost = (starts: WallTime, prefers: Preference): number => {
  if (!prefers.starts || prefers.starts.length === 0) return 0;
  const away = prefers.starts.map((wish) => Math.abs(minuteOf(wish) - minuteOf(starts)));
  const least = Math.min(...away);
  return least === 0 ? 0 : price.hour + least / 60;
};
