import { LockMode } from '@mikro-orm/postgresql';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId, MeetingId } from '#kernel/ids';
import { type OfForums, standsIn } from '#kernel/meeting/forums-of';
import { Forum } from '#persistence/forum/forum.row';
import { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Meeting } from '#persistence/meeting/meeting.row';
import { Minutes } from '#persistence/minutes/minutes.row';
import { isReadableCase } from '#persistence/referral/referral-access.queries';
import { Referral } from '#persistence/referral/referral.row';
import type { Store } from '../store.js';

/** A meeting held for a deed: nobody else moves it, its agenda or its items until the deed is done. */
export interface HeldMeeting {
  readonly meeting: Meeting;
  readonly forum: Forum;
}

/** One item of a meeting, held with it; the case it is about, held too. */
export interface HeldItem extends HeldMeeting {
  readonly item: AgendaItem;
  readonly referral: Referral | null;
}

const lockMode = LockMode.PESSIMISTIC_WRITE;

/** Locks a meeting. Null when the owner has none by this id. */
export async function holdMeeting(
  { em, actor }: Store,
  id: MeetingId,
): Promise<HeldMeeting | null> {
  const meeting = await em.findOne(Meeting, { id, owner: actor.owner }, { lockMode });
  if (meeting === null) return null;
  return { meeting, forum: await em.findOneOrFail(Forum, { id: meeting.forum }) };
}

/** The meeting an item stands on; null when there is no such item. */
async function meetingOf({ em, actor }: Store, item: AgendaItemId): Promise<MeetingId | null> {
  const [row] = await em.execute<{ meeting: MeetingId }[]>(
    `select meeting_id as meeting from laget.agenda_item where id = ? and owner_id = ?`,
    [item, actor.owner],
  );
  return row?.meeting ?? null;
}

/**
 * Locks an item with its meeting and its case, always in that order, so that two deeds never wait for each other.
 * @param reads true where the deed shows or writes words of the case: then it must exist for the actor
 */
export async function holdItem(
  store: Store,
  id: AgendaItemId,
  { reads }: { readonly reads: boolean },
): Promise<HeldItem | null> {
  const { em, actor } = store;
  const at = await meetingOf(store, id);
  const held = at === null ? null : await holdMeeting(store, at);
  if (held === null) return null;
  const item = await em.findOne(AgendaItem, { id }, { lockMode });
  if (item === null) return null;
  const about = item.referral ?? null;
  if (about === null) return { ...held, item, referral: null };
  if (reads && !(await isReadableCase(em, actor, about))) return null;
  return { ...held, item, referral: await em.findOne(Referral, { id: about }, { lockMode }) };
}

/** Every item of a meeting, in order. */
export const itemsOf = ({ em }: Store, meeting: MeetingId): Promise<AgendaItem[]> =>
  em.find(AgendaItem, { meeting }, { orderBy: { ord: 'asc', id: 'asc' } });

/** The minutes of a meeting, held; null before there are any. */
export const holdMinutes = ({ em }: Store, meeting: MeetingId): Promise<Minutes | null> =>
  em.findOne(Minutes, { meeting }, { lockMode });

/** Leave is asked of the forum that meets; of two that meet together, of the one in which the actor stands. */
export const subjectOf = ({ meeting }: { readonly meeting: OfForums }, actor: Actor) => ({
  forum: standsIn(actor, meeting),
});
