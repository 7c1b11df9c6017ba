import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { named } from '../../../../tests/support/case-builders.js';
import { calendar } from '../../../../tests/support/invented-year.js';
import type { ForumId, PersonId } from '../ids.js';
import { isOpen } from '../time/calendar.js';
import { addDays, asDay } from '../time/day.js';
import { asWallTime } from '../time/wall-time.js';
import { breaksOf } from './check-move.js';
import { type MoveGround, type MovePlace, usualHours } from './move-ground.js';

const network = named<ForumId>('network');
const group = named<ForumId>('group');
const team = named<ForumId>('team');
const nurse = named<PersonId>('nurse');
const meetings = (...texts: string[]) =>
  texts.map((text) => ({ day: asDay(text), cancelled: false, carries: [] as string[] }));
const nine = asWallTime('09:00');

const ground = (more: Partial<MoveGround> = {}): MoveGround => ({
  today: asDay('2026-11-02'),
  calendar,
  forum: network,
  meeting: { day: asDay('2026-11-25'), cancelled: false, carries: [] },
  summoned: false,
  others: [],
  cadence: null,
  duties: [],
  before: [],
  after: [],
  people: [],
  hours: usualHours,
  agendaBefore: null,
  ...more,
});
const on = (day: string, more: Partial<MovePlace> = {}): MovePlace => ({
  day: asDay(day),
  starts: nine,
  minutes: 90,
  ...more,
});
const codes = (about: MoveGround, place: MovePlace) =>
  breaksOf(about, place).map(({ code }) => code);

describe('what a meeting would break at another place', () => {
  it('is nothing where everybody is free on an open day', () => {
    expect(breaksOf(ground(), on('2026-11-26'))).toEqual([]);
  });

  it('is a closed day, with the reason', () => {
    expect(breaksOf(ground(), on('2026-11-28'))).toMatchObject([
      { code: 'closed', weight: 'breaks', values: { reason: 'weekend' } },
    ]);
    expect(breaksOf(ground(), on('2026-12-25'))[0]?.values).toEqual({ reason: 'public-holiday' });
  });

  it('cannot be a day that has been', () => {
    expect(breaksOf(ground(), on('2026-10-30'))[0]).toMatchObject({ weight: 'stops' });
  });

  it('names who must be elsewhere, and stops there', () => {
    const taken = {
      day: asDay('2026-11-26'),
      starts: asWallTime('10:00'),
      minutes: 60,
      forum: team,
    };
    const about = (mine: boolean, theirs: boolean) =>
      ground({
        people: [{ person: nurse, required: mine, taken: [{ ...taken, required: theirs }] }],
      });
    expect(breaksOf(about(true, true), on('2026-11-26'))).toEqual([
      { code: 'busy', weight: 'stops', person: nurse, forum: team, values: { time: '10:00' } },
    ]);
    expect(breaksOf(about(false, true), on('2026-11-26'))).toMatchObject([
      { code: 'busy-guest', weight: 'note' },
    ]);
    expect(codes(about(true, true), on('2026-11-26', { starts: asWallTime('08:30') }))).toEqual([]);
    expect(codes(about(true, true), on('2026-11-27'))).toEqual([]);
  });

  it('is minutes that come too late for the forum above, and for this forum from below', () => {
    const before = [{ forum: group, days: 10, meetings: [asDay('2026-12-07')] }];
    expect(breaksOf(ground({ before }), on('2026-11-30'))).toMatchObject([
      { code: 'too-soon-before', forum: group, values: { days: 10, gap: 7 } },
    ]);
    expect(codes(ground({ before }), on('2026-12-08'))).toEqual(['none-follows']);
    const after = [{ forum: team, days: 10, meetings: [asDay('2026-11-12')] }];
    expect(breaksOf(ground({ after }), on('2026-11-18'))).toMatchObject([
      { code: 'too-soon-after', forum: team, values: { days: 10, gap: 6, day: '2026-11-12' } },
    ]);
  });

  it('is a count of the plan that holds now and would not', () => {
    const about = ground({
      cadence: { timesPer: 'month', count: 1 },
      others: meetings('2026-12-02'),
    });
    expect(breaksOf(about, on('2026-12-16'))).toMatchObject([
      { code: 'too-few', values: { period: '2026-11', has: 0, needs: 1 } },
      { code: 'too-many', values: { period: '2026-12', has: 2, needs: 1 } },
    ]);
    expect(codes(about, on('2026-11-26'))).toEqual([]);
  });

  it('is a duty of the half-year that the meeting carries away', () => {
    const about = ground({
      meeting: { day: asDay('2026-11-25'), cancelled: false, carries: ['slt'] },
      duties: [{ key: 'slt', timesPer: 'half-year', count: 1 }],
    });
    expect(breaksOf(about, on('2027-01-13'))).toMatchObject([
      { code: 'duty', values: { item: 'slt', period: '2026-autumn', has: 0, needs: 1 } },
    ]);
  });

  it('tells of late hours, another meeting that day and an agenda that is late, but does not stop for them', () => {
    const late = on('2026-11-26', { starts: asWallTime('15:00') });
    expect(breaksOf(ground(), late)).toMatchObject([
      { code: 'hours', weight: 'note', values: { from: '08:00', to: '15:30' } },
    ]);
    expect(codes(ground({ cadence: { when: 'on-demand', hours: 'outside' } }), late)).toEqual([]);
    const others = meetings('2026-11-26');
    expect(codes(ground({ others }), on('2026-11-26'))).toEqual(['same-day']);
    const about = ground({ agendaBefore: 5 });
    expect(breaksOf(about, on('2026-11-05'))).toMatchObject([
      { code: 'agenda-late', values: { days: 5, left: 3 } },
    ]);
    expect(codes(ground({ agendaBefore: 5, summoned: true }), on('2026-11-05'))).toEqual([]);
  });

  it('is never anything of the counts, the order or the duties where the meeting stands already', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 5 }), (away, per) => {
        const day = addDays(asDay('2026-11-02'), away);
        const about = ground({
          meeting: { day, cancelled: false, carries: ['slt'] },
          cadence: { timesPer: 'month', count: per + 1 },
          duties: [{ key: 'slt', timesPer: 'half-year', count: 1 }],
          after: [{ forum: team, days: 7, meetings: [addDays(day, -3), addDays(day, -9)] }],
        });
        const expected = isOpen(day, calendar) ? [] : ['closed'];
        expect(codes(about, on(day))).toEqual(expected);
      }),
    );
  });
});
