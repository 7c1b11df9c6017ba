import { Injectable } from '@nestjs/common';
import { renderFeed } from '#documents/calendar/feed';
import { Fragments } from '#documents/calendar/fragments';
import type { Actor } from '#kernel/access/actor';
import type { FeedId } from '#kernel/ids';
import { nameIn } from '#kernel/language';
import { done } from '#kernel/outcome';
import { addDays, asDay } from '#kernel/time/day';
import {
  feedByHash,
  feedMeetings,
  type FeedMeetingRow,
  type HeldFeed,
} from '#persistence/feed/feed.queries';
import { Feed } from '#persistence/feed/feed.row';
import { textsOnDisk } from '#texts/texts-on-disk';
import { notFound, Refused } from '../refused.js';
import { Actors } from '../session/actors.js';
import { UnitOfWork } from '../unit-of-work.js';
import { readFeedToken } from './feed-token.js';

/** How far a feed reaches: past meetings, and cancelled ones, stay for six weeks; the next school year is seen in spring. */
const reach = { back: 42, ahead: 400 };

/** The owner of an address sees when it was last fetched, to the hour: a write at every fetch would say no more. */
const noteAfterMs = 3_600_000;

/** What a calendar gets: the text of a feed, and the instant at which it was so. */
export interface FetchedFeed {
  readonly feed: FeedId;
  readonly text: string;
  readonly fetchedAt: Date;
}

/** Answers a calendar that asks by a secret address. What it may see is judged now, not when the address was made. */
@Injectable()
export class FetchFeed {
  private readonly texts = textsOnDisk();
  private readonly fragments = new Fragments();

  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: Actors,
  ) {}

  /**
   * @param token the secret of the address
   * @param baseUrl where the pages are, for the link of each meeting
   * @throws Refused `not-found` for an address that never was, `feed.gone` for one that was revoked or whose person left
   */
  async execute(token: string, baseUrl: string): Promise<FetchedFeed> {
    const read = readFeedToken(token);
    if (read === null) throw notFound();
    const actor = this.actors.clock(read.owner);
    const { feed, meetings, now } = await this.load(actor, read.hash);
    if (feed.gone) throw new Refused({ refused: 'feed.gone' });
    if (feed.fetchedAt === null || now.getTime() - feed.fetchedAt > noteAfterMs)
      await this.note(actor, feed);
    return { feed: feed.id, text: this.render(feed, meetings, baseUrl), fetchedAt: now };
  }

  private load(actor: Actor, hash: string) {
    return this.work.read(actor, 'feed.fetch', {
      load: async ({ em, at }) => {
        const feed = await feedByHash(em, hash, at.today);
        if (feed === null) return null;
        const today = asDay(at.today);
        const within = { from: addDays(today, -reach.back), to: addDays(today, reach.ahead) };
        const meetings = feed.gone ? [] : await feedMeetings(em, feed, within);
        return { feed, meetings, now: at.now };
      },
    });
  }

  private async note(actor: Actor, { id }: HeldFeed): Promise<void> {
    await this.work.run(actor, 'feed.fetch', {
      load: ({ em }) => em.findOne(Feed, { id }),
      subject: () => ({ forum: null }),
      decide: () => done(null),
      apply: (feed, _, { em, at }) => {
        em.assign(feed, { fetchedAt: at.now });
      },
    });
  }

  private render(feed: HeldFeed, meetings: readonly FeedMeetingRow[], baseUrl: string): string {
    const { language, forumName } = feed;
    const say = this.texts(language);
    const name = forumName
      ? say('feed.name.forum', { forum: nameIn(forumName, language) })
      : say('feed.name.person');
    const shown = meetings.map(({ id, forum, changedAt, ...meeting }) => ({
      ...meeting,
      forum: nameIn(forum, language),
      url: `${baseUrl}/meetings/${id}`,
      changedAt: new Date(changedAt),
    }));
    return renderFeed({ name, language, meetings: shown }, say, this.fragments);
  }
}
