import type { ForumId, MeetingId, SeriesId } from '#kernel/ids';
import { forumsOf } from '#kernel/meeting/forums-of';
import { jointName } from '#kernel/year-plan/planner/joint';
import { type OpenedMeeting, writeMeetings } from '#persistence/meeting/opening.queries';
import { callsOf, seatYear } from '../meeting/seat-attendance.js';
import type { Store } from '../store.js';

/** A meeting that is to be written. */
export interface OpenRow {
  readonly id: MeetingId;
  readonly forum: ForumId;
  /** The forum it is held together with. */
  readonly joint: ForumId | null;
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
 * Writes many new meetings and calls to each those who sit in its forum on its own day, and in the one it is held
 * together with.
 * @throws Refused `meeting.double-booked`
 */
export async function openMany(store: Store, open: readonly OpenRow[]): Promise<void> {
  if (open.length === 0) return;
  await store.em.flush();
  await writeMeetings(
    store.em,
    open.map((meeting) => rowOf(meeting, store)),
  );
  const calls = new Map<string, Awaited<ReturnType<typeof callsOf>>>();
  for (const meeting of open) {
    const held = jointName(meeting);
    if (!calls.has(held)) calls.set(held, await callsOf(store, forumsOf(meeting)));
  }
  await seatYear(
    store,
    open.map((meeting) => ({
      id: meeting.id,
      seats: calls.get(jointName(meeting))?.(meeting.day) ?? [],
    })),
  );
}
