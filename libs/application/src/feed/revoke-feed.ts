import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { FeedId } from '#kernel/ids';
import { done } from '#kernel/outcome';
import { Feed } from '#persistence/feed/feed.row';
import { UnitOfWork } from '../unit-of-work.js';

/**
 * Stops a calendar address at once: the next fetch is told that it is gone. Done again it changes nothing.
 * @throws Refused `not-found` for an address of someone else
 */
@Injectable()
export class RevokeFeed {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor, id: FeedId): Promise<void> {
    await this.work.run(actor, 'feed.revoke', {
      load: async ({ em }) =>
        actor.person === null ? null : em.findOne(Feed, { id, person: actor.person }),
      subject: ({ person }) => ({ forum: null, person }),
      decide: (feed) =>
        feed.revokedAt === null
          ? done(true, {
              name: 'feed.revoked',
              level: 'system',
              about: { noun: 'feed', id },
              forum: null,
            })
          : done(false),
      apply: (feed, isChange, { em, at }) => {
        if (isChange) em.assign(feed, { revokedAt: at.now, version: feed.version + 1 });
      },
    });
  }
}
