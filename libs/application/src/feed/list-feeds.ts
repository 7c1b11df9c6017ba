import { Injectable } from '@nestjs/common';
import type { ListedFeed } from '#contract/feed';
import type { Actor } from '#kernel/access/actor';
import { mayOf } from '#kernel/access/may';
import { feedsOf } from '#persistence/feed/feed.queries';
import { UnitOfWork } from '../unit-of-work.js';

const instant = (ms: number): string => new Date(ms).toISOString();

/** The calendar addresses of the actor that still work. Their secrets are not known to anyone but the calendar. */
@Injectable()
export class ListFeeds {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor): Promise<ListedFeed[]> {
    const { person } = actor;
    const rows = await this.work.read(actor, 'feed.list', {
      load: async ({ em }) => (person === null ? [] : feedsOf(em, person)),
    });
    return rows.map(({ id, forum, forumName, createdAt, fetchedAt }) => ({
      id,
      forum: forum === null || forumName === null ? null : { id: forum, name: forumName },
      createdAt: instant(createdAt),
      fetchedAt: fetchedAt === null ? null : instant(fetchedAt),
      may: mayOf(actor, { forum: null, person }, ['feed.revoke']),
    }));
  }
}
