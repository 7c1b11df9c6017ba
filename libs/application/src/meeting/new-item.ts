import { textsOnDisk } from '#texts/texts-on-disk';
import { emptyText } from '#kernel/forum/template';
import type { ForumPolicy } from '#kernel/forum/policy';
import type { AgendaItemId, MeetingId, TopicId } from '#kernel/ids';
import type { Language } from '#kernel/language';

import type { Room } from '#kernel/meeting/place-topic';
import { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Meeting } from '#persistence/meeting/meeting.row';
import { Topic } from '#persistence/meeting/topic.row';
import type { ForumId, ReferralId } from '#kernel/ids';
import type { ItemType } from '#kernel/meeting/item-types';
import type { Store } from '../store.js';

const texts = textsOnDisk();

/** The empty minutes of an item, with the headings of the forum's template. */
export const blankText = (
  policy: ForumPolicy,
  type: ItemType,
  language: Language,
): Record<string, unknown> => {
  const t = texts(language);
  return { ...emptyText(policy, type, (section) => t(`forum.minutes.${section}`)) };
};

/** What a new row of an agenda is made of. */
export interface NewItem {
  readonly id: AgendaItemId;
  readonly meeting: MeetingId;
  readonly topic: TopicId | null;
  readonly type: ItemType;
  readonly title: string | null;
  readonly referral: ReferralId | null;
  readonly ord: number;
  readonly minutes: number;
}

/** Writes an agenda item that nobody has taken up yet, with the empty text of the forum's template. */
export const createItem = (
  { em, actor }: Store,
  { policy, ...item }: NewItem & { readonly policy: ForumPolicy },
): AgendaItem =>
  em.create(AgendaItem, {
    ...item,
    owner: actor.owner,
    state: 'planned',
    outcome: null,
    reason: null,
    childView: null,
    childViewReason: null,
    bestInterests: null,
    dissent: null,
    leadService: null,
    text: blankText(policy, item.type, actor.language),
    textVersion: 0,
    textSavedAt: null,
    impartialityAskedAt: null,
    openedAt: null,
    concludedAt: null,
    version: 1,
  });

/** The coming meetings of a forum that are not summoned, locked, each with what stands on it: where a topic can be placed. */
export async function roomsOf({ em, at }: Store, forum: ForumId): Promise<Room[]> {
  await em.execute(
    `select id from laget.meeting where forum_id = ? and state = 'planned' and day >= ?::date order by day, id for update`,
    [forum, at.today],
  );
  const meetings = await em.find(
    Meeting,
    { forum, state: 'planned', day: { $gte: at.today } },
    { orderBy: { day: 'asc' } },
  );
  const items = await em.find(AgendaItem, { meeting: { $in: meetings.map(({ id }) => id) } });
  const standing = await em.find(Topic, {
    id: { $in: items.flatMap(({ topic }) => topic ?? []) },
    standing: { $ne: null },
  });
  return meetings.map((meeting) => {
    const here = items.filter((item) => item.meeting === meeting.id);
    const own = standing.filter(({ id }) =>
      here.some(({ topic, state }) => topic === id && state !== 'postponed'),
    );
    return { meeting, items: here, standing: own.flatMap((topic) => topic.standing ?? []) };
  });
}
