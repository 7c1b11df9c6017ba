import { Injectable } from '@nestjs/common';
import type { ForumMoved, MoveForum } from '#contract/forum-deeds';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import { becomeOf, type Become } from '#kernel/forum/become';
import { isOver } from '#kernel/forum/lifecycle';
import type { ForumId } from '#kernel/ids';
import { refuse } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { type ForumWork, workOf } from '#persistence/forum/forum-work.queries';
import { UnitOfWork } from '../unit-of-work.js';
import { ForumRegistry } from './forum.registry.js';
import { holdForum, livingOf } from './living-forum.js';

interface Ground {
  readonly forum: Forum;
  readonly work: ForumWork;
  /** The forum that takes over; null when it is not there, is the same, or has ended itself. */
  readonly successor: Forum | null;
}

/** Takes a forum one step on in its life: planned, being established, active, superseded by another, dissolved. */
@Injectable()
export class BecomeForum {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `version.stale`, and as `becomeOf` */
  execute(
    actor: Actor,
    id: ForumId,
    { status, by, on, reason, version }: MoveForum & { readonly version: number },
  ): Promise<ForumMoved> {
    return this.work.run<Ground, Become, ForumMoved>(actor, 'forum.become', {
      load: async (store) => {
        const forum = await holdForum(store, id);
        if (forum === null) return null;
        const next = by === null ? null : await holdForum(store, by);
        const takesOver = next !== null && next.id !== id && !isOver(next.status);
        return { forum, work: await workOf(store.em, id), successor: takesOver ? next : null };
      },
      subject: () => ({ forum: id }),
      decide: ({ forum, work, successor }, { at }) =>
        staleness(forum, version) ??
        (by !== null && successor === null
          ? refuse('forum.successor-missing', { fields: [{ path: 'by', code: 'unknown' }] })
          : becomeOf(livingOf(forum), {
              ...{ status, work, on, reason, today: at.today, successor: successor?.key ?? null },
              schema: this.registry.of(forum.kind).settings,
            })),
      apply: ({ forum }, change, _store) => {
        Object.assign(forum, { ...change, life: [...change.life], version: forum.version + 1 });
        return { id, status: forum.status, version: forum.version };
      },
    });
  }
}
