import { LockMode } from '@mikro-orm/postgresql';
import type { ProposedChange } from '#contract/year-proposal';
import type { MeetingId } from '#kernel/ids';
import type { MeetingChange } from '#kernel/meeting/meeting';
import { moveToDay } from '#kernel/meeting/run';
import { isRefusal, type Outcome, refuse } from '#kernel/outcome';
import { Meeting } from '#persistence/meeting/meeting.row';
import { followTimes } from '#persistence/year/proposal.queries';
import { set } from '../../meeting/answers.js';
import { unlessBooked } from '../../meeting/seat-attendance.js';
import type { Store } from '../../store.js';

/** A meeting that is to move, and what the rule for moving says. */
export interface Move {
  readonly meeting: Meeting;
  readonly outcome: Outcome<MeetingChange>;
}

/** The meetings a proposal moves, held until it is done. */
export async function movesOf(
  { em, actor, at }: Store,
  changes: readonly ProposedChange[],
): Promise<Move[]> {
  const to = new Map(changes.flatMap(({ meeting, after }) => (meeting ? [[meeting, after]] : [])));
  const rows = await em.find(
    Meeting,
    { id: { $in: [...to.keys()] as MeetingId[] }, owner: actor.owner },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  return rows.flatMap((meeting) => {
    const after = to.get(meeting.id);
    if (after === undefined) return [];
    const outcome =
      meeting.state === 'planned' ? moveToDay(meeting, after, at) : refuse('meeting.state');
    return [{ meeting, outcome }];
  });
}

/**
 * Moves them all at once: their people are free for a moment, so that two meetings may change places.
 * @throws Refused `meeting.double-booked`
 */
export async function writeMoves(store: Store, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const { em } = store;
  const ids = moves.map(({ meeting }) => meeting.id);
  await followTimes(em, ids, true);
  for (const { meeting, outcome } of moves) if (!isRefusal(outcome)) set(meeting, outcome.change);
  await em.flush();
  await unlessBooked(() => followTimes(em, ids, false));
}
