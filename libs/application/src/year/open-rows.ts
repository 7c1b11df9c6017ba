import type { ForumId, MeetingId, SeriesId } from '#kernel/ids';
import { type OpenedMeeting, writeMeetings } from '#persistence/meeting/opening.queries';
import { seatsToCall, seatYear, type ToCall } from '../meeting/seat-attendance.js';
import type { Store } from '../store.js';

/** A meeting that is to be written. */
export interface OpenRow {
  readonly id: MeetingId;
  readonly forum: ForumId;
  readonly series: SeriesId;
  readonly key: string;
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
  readonly zone: string;
  readonly place: string;
  /** Keys of its standing items and of its invited guests. */
  readonly carries: readonly string[];
}

const rowOf = (planned: OpenRow, { actor, at }: Store): OpenedMeeting => ({
  ...planned,
  owner: actor.owner,
  uid: `${planned.id}@laget.example`,
  changedAt: at.now,
});

/**
 * Writes many new meetings and calls those who sit in their forums.
 * @throws Refused `meeting.double-booked`
 */
export async function openMany(store: Store, open: readonly OpenRow[]): Promise<void> {
  if (open.length === 0) return;
  const called = new Map<ForumId, ToCall[]>();
  for (const { forum, day } of open)
    if (!called.has(forum)) called.set(forum, await seatsToCall(store, forum, day));
  await store.em.flush();
  await writeMeetings(
    store.em,
    open.map((meeting) => rowOf(meeting, store)),
  );
  const seats = ({ forum }: OpenRow) => called.get(forum) ?? [];
  await seatYear(
    store,
    open.map((meeting) => ({ id: meeting.id, seats: seats(meeting) })),
  );
}
