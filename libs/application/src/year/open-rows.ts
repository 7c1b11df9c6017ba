import type { ForumId, MeetingId, SeriesId } from '#kernel/ids';
import { Meeting } from '#persistence/meeting/meeting.row';
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

const rowOf = ({ key, carries, ...planned }: OpenRow, { actor, at }: Store) => ({
  ...planned,
  owner: actor.owner,
  occurrence: key,
  uid: `${planned.id}@laget.example`,
  sequence: 0,
  state: 'planned' as const,
  summonedAt: null,
  startedAt: null,
  endedAt: null,
  currentItem: null,
  reason: null,
  carries: [...carries],
  changedAt: at.now,
  version: 1,
});

/**
 * Writes many new meetings and calls those who sit in their forums.
 * @throws Refused `meeting.double-booked`
 */
export async function openMany(store: Store, open: readonly OpenRow[]): Promise<void> {
  if (open.length === 0) return;
  const called = new Map<ForumId, ToCall[]>();
  for (const meeting of open) {
    const { forum, day } = meeting;
    store.em.create(Meeting, rowOf(meeting, store));
    if (!called.has(forum)) called.set(forum, await seatsToCall(store, forum, day));
  }
  await store.em.flush();
  const seats = ({ forum }: OpenRow) => called.get(forum) ?? [];
  await seatYear(
    store,
    open.map((meeting) => ({ id: meeting.id, seats: seats(meeting) })),
  );
}
