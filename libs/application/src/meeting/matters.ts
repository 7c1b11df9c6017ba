import type { At } from '#kernel/at';
import type { ForumId } from '#kernel/ids';
import type { Room } from '#kernel/meeting/place-topic';
import { Forum } from '#persistence/forum/forum.row';
import type { Store } from '../store.js';
import { roomsOf } from './new-item.js';

/** Is it too late to submit a matter to the meeting of that day? Never where the forum has no deadline. */
export const isAfterDeadline = (
  { settings }: Pick<Forum, 'settings'>,
  day: string,
  { calendar, today }: Pick<At, 'calendar' | 'today'>,
): boolean => {
  const before = settings['issuesBefore'];
  return typeof before === 'number' && calendar.workingDaysBetween(today, day) < before;
};

/** Does a matter that comes late wait for the next meeting? Otherwise it is refused. */
export const waitsForNext = ({ settings }: Pick<Forum, 'settings'>): boolean =>
  settings['lateIssues'] === 'next-meeting';

/** The coming meetings that still take matters, soonest first, held. */
export async function roomsForMatters(store: Store, id: ForumId): Promise<Room[]> {
  const forum = await store.em.findOneOrFail(Forum, { id });
  const rooms = await roomsOf(store, id);
  return rooms.filter(({ meeting }) => !isAfterDeadline(forum, meeting.day, store.at));
}
