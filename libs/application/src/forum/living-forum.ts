import { LockMode } from '@mikro-orm/postgresql';
import type { LivingForum } from '#kernel/forum/become';
import type { ForumId } from '#kernel/ids';
import { Forum } from '#persistence/forum/forum.row';
import type { Store } from '../store.js';

/** A forum held for a deed on itself; null when the owner has none by this id. */
export const holdForum = ({ em, actor }: Store, id: ForumId): Promise<Forum | null> =>
  em.findOne(Forum, { id, owner: actor.owner }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** A row as its life and its questions see it. */
export const livingOf = (forum: Forum): LivingForum => {
  const { id, status, life, level, settings, mandate, version } = forum;
  return { id, status, life, level, settings, mandate, version };
};
