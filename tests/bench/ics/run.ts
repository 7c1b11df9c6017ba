/**
 * P3: a feed of 10,000 events. Cold against the same text by hand (reference.ts); written before, with one event changed,
 * against Buffer.concat of the events; and CPU for a 304 against a handler that always says so.
 * Oracle: the text by hand has the same bytes, and ical.js reads every field as the meetings have them.
 * Control: a feed with one event changed must be found to differ, and its old tag must get it in full.
 */
import { renderFeed } from '#documents/calendar/feed';
import { Fragments } from '#documents/calendar/fragments';
import type { FeedMeeting } from '#documents/calendar/feed';
import { textsOnDisk } from '#texts/texts-on-disk';
import { type Bench, type Figure, figureOf } from '../figure.ts';
import { answering } from './known.ts';
import { fieldsOf, fieldsReadIn, inventMeetings } from './meetings.ts';
import { eventByHand, feedByHand } from './reference.ts';

const say = textsOnDisk()('nb');
const render = (meetings: readonly FeedMeeting[], fragments = new Fragments()): string =>
  renderFeed({ name: 'Laget', language: 'nb', meetings }, say, fragments);

const changedAt = (meetings: readonly FeedMeeting[], nth: number): FeedMeeting[] => {
  const at = nth % meetings.length;
  return meetings.map((one, row) =>
    row === at ? { ...one, sequence: one.sequence + 1, place: `Møterom ${nth}` } : one,
  );
};

const headIn = (text: string): string => text.slice(0, text.indexOf('BEGIN:VEVENT'));

function judge(meetings: readonly FeedMeeting[]): void {
  const fragments = new Fragments();
  for (const told of [meetings, changedAt(meetings, 7)]) {
    const text = render(told, fragments);
    if (text !== feedByHand(headIn(text), told))
      throw new Error('oracle: the feed by hand is another');
    const read = fieldsReadIn(text);
    const wrong = told.findIndex((one, row) => fieldsOf(one) !== read[row]);
    if (wrong >= 0 || read.length !== told.length)
      throw new Error(`oracle: ical.js reads event ${wrong} otherwise: ${read[wrong]}`);
  }
  const [one, other] = [meetings, changedAt(meetings, 7)].map((told) => render(told));
  if (one === other || fieldsReadIn(other ?? '').join() === meetings.map(fieldsOf).join())
    throw new Error('control: a changed event was not found');
}

const time = (work: () => { readonly length: number }): number => {
  const began = performance.now();
  if (work().length === 0) throw new Error('nothing was written');
  return performance.now() - began;
};

type Measure = (round: number) => number | Promise<number>;

async function against(
  of: Pick<Figure, 'metric' | 'unit' | 'goal'>,
  pair: { readonly ours: Measure; readonly reference: Measure },
  rounds: number,
): Promise<Figure> {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + 1; round += 1) {
    const [reference, ours] = [await pair.reference(round), await pair.ours(round)];
    if (round === 0) continue; // warm: not counted
    theirs.push(reference);
    mine.push(ours);
  }
  const [figure, reference] = [figureOf(of, mine), figureOf(of, theirs).ours];
  return { ...figure, reference, ratio: Math.round((100 * figure.ours) / reference) / 100 };
}

/** The ways a feed of these meetings is written, each with the reference it is held against. */
function waysOf(meetings: readonly FeedMeeting[]) {
  const head = headIn(render(meetings));
  const kept = new Fragments();
  render(meetings, kept);
  const pieces = [head, ...meetings.map(eventByHand), 'END:VCALENDAR'].map((one) =>
    Buffer.from(one),
  );
  const concat = () => time(() => Buffer.concat(pieces));
  return [
    {
      of: { metric: 'cold, against by hand', unit: 'ms', goal: 8.5 },
      ours: () => time(() => render(meetings)),
      reference: () => time(() => feedByHand(head, meetings)),
    },
    {
      of: { metric: 'warm, against Buffer.concat', unit: 'ms', goal: 3 },
      ours: () => time(() => render(meetings, kept)),
      reference: concat,
    },
    {
      of: { metric: 'one event changed', unit: 'ms', goal: 3 },
      ours: (round: number) => {
        const told = changedAt(meetings, round);
        return time(() => render(told, kept));
      },
      reference: concat,
    },
  ];
}

async function known(feed: { count: number; seed: number }, rounds: number): Promise<Figure[]> {
  const server = await answering(feed, 2);
  try {
    for (const path of ['/constant', '/door', '/feed'])
      if ((await server.status(path)) !== 304) throw new Error(`oracle: no 304 from ${path}`);
    for (const path of ['/door', '/feed'])
      if ((await server.status(path, '"old"')) !== 200)
        throw new Error(`control: an old tag got no feed from ${path}`);
    if (rounds === 0) return [];
    const reference = () => server.cpu('/constant');
    const [known, written] = [await server.cpu('/constant'), await server.cpu('/feed')];
    console.log(
      `a 304 with the feed written first: ${(written / known).toFixed(1)} times a constant`,
    );
    const of = { metric: '304, against a constant', unit: 'µs CPU', goal: 1.2 };
    return [await against(of, { ours: () => server.cpu('/door'), reference }, rounds)];
  } finally {
    server.stop();
  }
}

export const run: Bench = async ({ rounds, size, seed }) => {
  const count = size === 'smoke' ? 60 : 10_000;
  const meetings = inventMeetings(count, seed);
  judge(meetings);
  const figures: Figure[] = [];
  for (const { of, ...pair } of waysOf(meetings)) figures.push(await against(of, pair, rounds));
  return [...figures, ...(await known({ count, seed }, size === 'smoke' ? 0 : rounds))];
};
