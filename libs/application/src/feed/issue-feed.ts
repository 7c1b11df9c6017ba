import { Injectable } from '@nestjs/common';
import type { IssueFeed as IssueFeedBody } from '#contract/feed';
import { sits, type Actor } from '#kernel/access/actor';
import type { FeedId, ForumId, PersonId } from '#kernel/ids';
import { done } from '#kernel/outcome';
import { Feed } from '#persistence/feed/feed.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { newFeedToken } from './feed-token.js';

/**
 * Gives a person a calendar address, of all its meetings or of one forum it sits in. The one it had for the same
 * meetings stops: a double click leaves one address, and a lost one is replaced by asking anew. The answer holds the
 * secret, so it is not stored under an idempotency key.
 * @throws Refused `not-found` for a forum the actor does not sit in
 */
@Injectable()
export class IssueFeed {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor, { forum }: IssueFeedBody): Promise<{ id: FeedId; token: string }> {
    const { person } = actor;
    const id = actor.ids.next() as FeedId;
    const { token, hash } = newFeedToken(actor.owner);
    return this.work.run(actor, 'feed.issue', {
      load: async ({ em }) => {
        if (person === null || (forum !== null && !sits(actor, forum))) return null;
        return em.find(Feed, { owner: actor.owner, person, forum, revokedAt: null });
      },
      subject: () => ({ forum, person }),
      decide: () =>
        done(null, {
          name: 'feed.issued',
          level: 'system',
          about: { noun: 'feed', id },
          forum: null,
        }),
      apply: (earlier, _, store) => {
        for (const feed of earlier)
          store.em.assign(feed, { revokedAt: store.at.now, version: feed.version + 1 });
        if (person === null) throw new Error('a clock has no calendar');
        this.write(store, { id, person, forum, tokenHash: hash });
        return { id, token };
      },
    });
  }

  private write(
    { em, at, actor }: Store,
    feed: { id: FeedId; person: PersonId; forum: ForumId | null; tokenHash: string },
  ): void {
    em.create(Feed, {
      ...feed,
      owner: actor.owner,
      createdAt: at.now,
      revokedAt: null,
      fetchedAt: null,
      version: 1,
    });
  }
}
