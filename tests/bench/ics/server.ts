/**
 * What answers 304 in its own process, so that its CPU can be counted: `/constant` by itself, `/door` by what a client
 * has when the feed's text is at hand, `/feed` with the feed written from its fragments first. `/cpu` tells what was used.
 */
import { createServer } from 'node:http';
import { renderFeed } from '#documents/calendar/feed';
import { Fragments } from '#documents/calendar/fragments';
import type { FeedId } from '#kernel/ids';
import { textsOnDisk } from '#texts/texts-on-disk';
import { answerFeed, type FeedReply } from '../../../apps/api/src/feeds/feed-answer.ts';
import { etagOf, FeedMemory } from '../../../apps/api/src/feeds/feed-memory.ts';
import { inventMeetings } from './meetings.ts';

const [count = 0, seed = 1] = process.argv.slice(2).map(Number);
const meetings = inventMeetings(count, seed);
const feed = '0198624c-2c00-7000-8000-000000000001' as FeedId;
const [memory, fragments, say] = [new FeedMemory(), new Fragments(), textsOnDisk()('nb')];
const write = () => renderFeed({ name: 'Laget', language: 'nb', meetings }, say, fragments);

const text = write();
const etag = etagOf(text);
const answerTo = (ifNoneMatch: string | undefined, written: { text: string; etag: string }) => {
  const state = memory.stateOf(feed, written.etag, new Date());
  return answerFeed(written.text, state, { ifNoneMatch });
};
const constant = answerTo(etag, { text, etag });

const answers: Record<string, (known: string | undefined) => FeedReply> = {
  '/constant': () => constant,
  '/door': (known) => answerTo(known, { text, etag }),
  '/feed': (known) => {
    const fresh = write();
    return answerTo(known, { text: fresh, etag: etagOf(fresh) });
  },
};

const server = createServer((request, reply) => {
  const answer = answers[request.url ?? '']?.(request.headers['if-none-match']);
  if (answer === undefined) {
    const { user, system } = process.cpuUsage();
    reply.end(JSON.stringify({ cpu: user + system, etag }));
    return;
  }
  reply.writeHead(answer.status, answer.headers).end(answer.body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : '');
});
