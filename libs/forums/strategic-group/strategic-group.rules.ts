import { neverPersons } from '#kernel/forum/wall';
import type { GuestQuota } from '#kernel/forum/rules';
import type { Day } from '#kernel/time/day';

/**
 * The guests' meetings of a half-year, spread over it and never the same twice (MEL-R39: two per half-year).
 * With fewer meetings than the quota they come to all.
 */
export const guestMeetings = ({ count, meetings }: GuestQuota): Day[] => {
  if (count >= meetings.length) return [...meetings];
  const step = meetings.length / count;
  return Array.from({ length: count }, (_, turn) => Math.floor(turn * step + step / 2)).flatMap(
    (at) => meetings[at] ?? [],
  );
};

export const mayWrite = neverPersons;
