import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/postgresql';
import type { SavedText } from '#contract/agenda-item';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId } from '#kernel/ids';
import { cleanText, wordsOf } from '#kernel/minutes/rich-text';
import { saveText } from '#kernel/minutes/save-text';
import { isRefusal } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Meeting } from '#persistence/meeting/meeting.row';
import { Minutes } from '#persistence/minutes/minutes.row';
import { isReadableCase } from '#persistence/referral/referral-access.queries';
import { ForumRegistry } from '../forum/forum.registry.js';
import { wallRefusal } from '../forum/wall.js';
import type { Store } from '../store.js';
import { subjectOf } from './hold-meeting.js';
import { UnitOfWork } from '../unit-of-work.js';

interface Loaded {
  readonly item: AgendaItem;
  readonly meeting: Meeting;
  readonly forum: Forum;
  readonly minutes: Pick<Minutes, 'state' | 'forum'>;
}

/** What somebody wrote, and the version of the text they began from. */
export interface Written {
  readonly text: unknown;
  readonly textVersion: number;
}

/**
 * Stores the minutes of one item. One text per item, each with a version of its own: co-editing can be laid under it later
 * without a door being changed.
 */
@Injectable()
export class WriteText {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /**
   * @throws Refused `version.stale` (412) with the version that stands, `minutes.frozen`, `text.node-unknown`,
   *   `text.too-long`, `wall.person-found` where the item is about no case
   */
  execute(actor: Actor, id: AgendaItemId, { text, textVersion }: Written): Promise<SavedText> {
    return this.work.run(actor, 'meeting.write-text', {
      load: (store) => load(store, id),
      subject: (held) => subjectOf(held, actor),
      decide: ({ item, minutes, forum }, { at }) => {
        const clean = cleanText(text);
        if (isRefusal(clean)) return clean;
        const words = item.referral == null ? wordsOf(clean) : null;
        const wall = wallRefusal(this.registry.of(forum.kind), { text: words });
        if (wall !== null) return wall;
        return saveText(item, { text: clean, version: textVersion, minutes }, at);
      },
      apply: ({ item }, change) => {
        Object.assign(item, change);
        return {
          id: item.id,
          textVersion: change.textVersion,
          textSavedAt: change.textSavedAt.toISOString(),
        };
      },
    });
  }
}

/** Locks the text alone, so that two items are written at once; the minutes are held so that nobody approves meanwhile. */
async function load({ em, actor }: Store, id: AgendaItemId): Promise<Loaded | null> {
  const item = await em.findOne(
    AgendaItem,
    { id, owner: actor.owner },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (item === null) return null;
  if (item.referral != null && !(await isReadableCase(em, actor, item.referral))) return null;
  const meeting = await em.findOneOrFail(Meeting, { id: item.meeting });
  const found = await em.findOne(
    Minutes,
    { meeting: meeting.id },
    { lockMode: LockMode.PESSIMISTIC_READ },
  );
  const forum = await em.findOneOrFail(Forum, { id: meeting.forum });
  return { item, meeting, forum, minutes: found ?? { state: 'prepared', forum: meeting.forum } };
}
