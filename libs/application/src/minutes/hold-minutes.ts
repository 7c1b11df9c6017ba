import { LockMode } from '@mikro-orm/postgresql';
import type { MinutesId } from '#kernel/ids';
import type { MinutesMoved } from '#contract/minutes';
import { Forum } from '#persistence/forum/forum.row';
import { Meeting } from '#persistence/meeting/meeting.row';
import { Minutes } from '#persistence/minutes/minutes.row';
import type { Store } from '../store.js';

/** Minutes held for a deed, with their meeting and forum. */
export interface HeldMinutes {
  readonly minutes: Minutes;
  readonly meeting: Meeting;
  readonly forum: Forum;
}

/** Locks minutes. Null when the owner has none by this id. */
export async function heldMinutes(
  { em, actor }: Store,
  id: MinutesId,
): Promise<HeldMinutes | null> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const minutes = await em.findOne(Minutes, { id, owner: actor.owner }, { lockMode });
  if (minutes === null) return null;
  const meeting = await em.findOneOrFail(Meeting, { id: minutes.meeting });
  return { minutes, meeting, forum: await em.findOneOrFail(Forum, { id: minutes.forum }) };
}

/** Where minutes stand after a deed. */
export const minutesMoved = ({
  id,
  state,
  remarksDueOn,
  number,
  version,
}: Minutes): MinutesMoved => ({
  id,
  state,
  remarksDueOn: remarksDueOn ?? null,
  number: number ?? null,
  version,
});
