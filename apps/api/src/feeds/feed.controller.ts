import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FetchFeed } from '#application/feed/fetch-feed';
import { IssueFeed } from '#application/feed/issue-feed';
import { ListFeeds } from '#application/feed/list-feeds';
import { RevokeFeed } from '#application/feed/revoke-feed';
import { Feeds, IssuedFeed, IssueFeed as IssueFeedBody } from '#contract/feed';
import { idOf } from '#contract/ids';
import type { Actor } from '#kernel/access/actor';
import type { FeedId } from '#kernel/ids';
import { API_CONFIG, type ApiConfig } from '../api.config.js';
import { By, Gate } from '../gates/gate.js';
import { answerFeed } from './feed-answer.js';
import { etagOf, FeedMemory } from './feed-memory.js';
import { Answers } from '../http/answers.js';

/** Calendar addresses: made and stopped by whoever is signed in, fetched by calendars that know the secret. */
@Controller()
export class FeedController {
  private readonly memory = new FeedMemory();

  constructor(
    @Inject(API_CONFIG) private readonly config: ApiConfig,
    private readonly issueFeed: IssueFeed,
    private readonly listFeeds: ListFeeds,
    private readonly revokeFeed: RevokeFeed,
    private readonly fetchFeed: FetchFeed,
  ) {}

  @Get('api/feeds')
  @Gate('feed.list')
  @Answers(Feeds)
  async list(@By() actor: Actor): Promise<Feeds> {
    return { items: await this.listFeeds.execute(actor) };
  }

  @Post('api/feeds')
  @Gate('feed.issue')
  @Answers(IssuedFeed)
  async issue(
    @By() actor: Actor,
    @Body({ schema: IssueFeedBody }) body: IssueFeedBody,
  ): Promise<IssuedFeed> {
    const { id, token } = await this.issueFeed.execute(actor, body);
    return { id, url: `${this.config.baseUrl}/feeds/${token}.ics` };
  }

  @Post('api/feeds/:id/revoke')
  @HttpCode(204)
  @Gate('feed.revoke')
  async revoke(
    @By() actor: Actor,
    @Param('id', { schema: idOf<FeedId>() }) id: FeedId,
  ): Promise<void> {
    await this.revokeFeed.execute(actor, id);
  }

  @Get('feeds/:file')
  @Gate('feed.fetch')
  async fetch(
    @Param('file') file: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const secret = file.replace(/\.ics$/u, '');
    const { feed, text, fetchedAt } = await this.fetchFeed.execute(secret, this.config.baseUrl);
    const state = this.memory.stateOf(feed, etagOf(text), fetchedAt);
    const answer = answerFeed(text, state, {
      ifNoneMatch: headers['if-none-match'],
      ifModifiedSince: headers['if-modified-since'],
    });
    void reply.status(answer.status).headers(answer.headers);
    return answer.body;
  }
}
