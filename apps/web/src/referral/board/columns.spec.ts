import { describe, expect, it } from '@jest/globals';
import type { ReferralCard } from '#contract/referral';
import { cardBeside, columnsOf } from './columns.js';

const forum = { id: 'f', name: { nb: 'Team' }, kind: 'x' };
const aCard = (id: string, part: Partial<ReferralCard> = {}): ReferralCard => ({
  id,
  receipt: null,
  kind: 'anonymous',
  state: 'submitted',
  urgent: false,
  frozen: false,
  ageBand: null,
  unit: null,
  fromForum: forum,
  toForum: forum,
  question: '',
  clock: { dueOn: '2026-11-30', left: 5, used: 0, days: 5, pausedOn: null, pausedDays: 0 },
  consent: { needed: false, state: 'not-needed', services: 0, until: null },
  handovers: 0,
  claimedBy: null,
  stateSince: '2026-11-20T08:00:00.000Z',
  submittedAt: null,
  version: 1,
  may: [],
  ...part,
});
const left = (days: number) => ({
  clock: { dueOn: '2026-11-30', left: days, used: 0, days: 5, pausedOn: null, pausedDays: 0 },
});

const columns = columnsOf([
  aCard('a', left(4)),
  aCard('b', left(1)),
  aCard('c', { ...left(9), urgent: true }),
  aCard('d', { state: 'awaiting-consent' }),
  aCard('e', { state: 'ready' }),
]);
const ids = columns.map(({ cards }) => cards.map(({ id }) => id).join(''));

describe('the columns of the board', () => {
  it('hold every case of the queue once, urgent first and then by time left', () => {
    expect(ids).toEqual(['cba', '', 'd', 'e']);
  });

  it('put both kinds of waiting where the clock stands', () => {
    const waiting = columnsOf([aCard('x', { state: 'awaiting-information' })]);
    expect(waiting.find(({ cards }) => cards.length > 0)?.name).toBe('waiting');
  });
});

describe('the keys', () => {
  it('begin at the first card when none is chosen', () => {
    expect(cardBeside(columns, undefined, 'down')).toBe('c');
  });

  it('go down and up within a column and stop at its ends', () => {
    expect(cardBeside(columns, 'c', 'down')).toBe('b');
    expect(cardBeside(columns, 'a', 'down')).toBe('a');
    expect(cardBeside(columns, 'c', 'up')).toBe('c');
  });

  it('step over an empty column', () => {
    expect(cardBeside(columns, 'a', 'right')).toBe('d');
    expect(cardBeside(columns, 'd', 'left')).toBe('c');
  });
});
