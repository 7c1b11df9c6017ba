import { describe, expect, it } from '@jest/globals';
import { answerFeed } from './feed-answer.js';
import type { FeedId } from '#kernel/ids';
import { etagOf, FeedMemory } from './feed-memory.js';

const text = 'BEGIN:VCALENDAR';
const etag = etagOf(text);
const lastModified = 'Thu, 20 Aug 2026 10:15:31 GMT';
const state = { etag, since: new Date('2026-08-20T10:15:31Z'), lastModified };

describe('the answer to a calendar client', () => {
  it('is the feed, for this client only, with a tag and the time of the last change', () => {
    const fresh = answerFeed(text, state, {});
    expect(fresh).toMatchObject({ status: 200, body: text });
    expect(fresh.headers).toMatchObject({
      etag,
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'last-modified': lastModified,
    });
  });

  it.each([[etag], [`W/${etag}`], [`"other", ${etag}`], ['*']])(
    'is 304 without body when the client has %s',
    (ifNoneMatch) => {
      const answer = answerFeed(text, state, { ifNoneMatch });
      expect(answer).toMatchObject({ status: 304, body: '' });
      expect(answer.headers['etag']).toBe(etag);
    },
  );

  it('is 304 when the client has it since the last change, and no tag', () => {
    expect(answerFeed(text, state, { ifModifiedSince: lastModified }).status).toBe(304);
    const before = 'Thu, 20 Aug 2026 10:15:30 GMT';
    expect(answerFeed(text, state, { ifModifiedSince: before }).status).toBe(200);
    expect(answerFeed(text, state, { ifModifiedSince: 'yesterday' }).status).toBe(200);
  });

  it('lets the tag decide when both are given', () => {
    const known = { ifNoneMatch: '"other"', ifModifiedSince: lastModified };
    expect(answerFeed(text, state, known).status).toBe(200);
  });
});

describe('the memory of feeds', () => {
  const [mine, other] = ['mine', 'other'] as unknown as [FeedId, FeedId];
  const at = (second: number) => new Date(Date.UTC(2026, 7, 20, 10, 0, second, 400));

  it('keeps the date while the feed is the same, and never shares a date between two states', () => {
    const memory = new FeedMemory();
    const first = memory.stateOf(mine, etag, at(0));
    expect(first.since.getTime()).toBeGreaterThanOrEqual(at(0).getTime());
    expect(memory.stateOf(mine, etag, at(30))).toEqual(first);
    const changed = memory.stateOf(mine, etagOf('other'), at(0));
    expect(changed.since.getTime()).toBeGreaterThan(first.since.getTime());
    expect(changed.lastModified).toBe(changed.since.toUTCString());
  });

  it('knows each feed apart', () => {
    const memory = new FeedMemory();
    memory.stateOf(mine, etag, at(0));
    expect(memory.stateOf(other, etag, at(30)).since.getTime()).toBeGreaterThan(at(29).getTime());
  });
});
