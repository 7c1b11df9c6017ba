import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, asDay } from '../time/day.js';
import type { ObligedMeeting } from './obligation.js';
import { guestQuota, obligationsOf, spread, standingDue } from './obligation.js';

const meeting = (day: string, ...carries: string[]): ObligedMeeting => ({
  day: asDay(day),
  cancelled: false,
  carries,
});
const slt = { key: 'slt', timesPer: 'half-year', count: 1 } as const;
const police = { key: 'police-contact', timesPer: 'half-year', count: 2 } as const;
const area = ['2026-09-09', '2026-11-25', '2027-02-10', '2027-04-21'];
const today = asDay('2026-08-20');
const daysOf = (due: readonly { meeting: ObligedMeeting }[]) => due.map((one) => one.meeting.day);

describe('SLT on the agenda once every half-year', () => {
  it('falls to the first meeting of each half-year', () => {
    const due = standingDue(
      area.map((day) => meeting(day)),
      [slt],
      today,
    );
    expect(daysOf(due)).toEqual(['2026-09-09', '2027-02-10']);
  });

  it('is not asked for again once it is on an agenda', () => {
    const meetings = [meeting('2026-09-09'), meeting('2026-11-25', 'slt'), meeting('2027-04-21')];
    expect(daysOf(standingDue(meetings, [slt], today))).toEqual(['2027-04-21']);
  });

  it('falls to the next meeting when the one that had it is cancelled', () => {
    const meetings = [
      { ...meeting('2026-09-09', 'slt'), cancelled: true },
      meeting('2026-11-25'),
      meeting('2027-02-10', 'slt'),
    ];
    expect(daysOf(standingDue(meetings, [slt], asDay('2026-09-10')))).toEqual(['2026-11-25']);
  });

  it('is missed in a half-year without meetings, also when there are no meetings at all', () => {
    expect(obligationsOf([], [slt], today).map(({ state }) => state)).toEqual(['missed', 'missed']);
  });
});

describe('the police contact at two meetings of each half-year', () => {
  const group = ['2026-08-18', '2026-09-15', '2026-10-13', '2026-11-17', '2026-12-15'];

  it('is invited with some time between', () => {
    const due = guestQuota(
      group.map((day) => meeting(day)),
      [police],
      asDay('2026-08-01'),
    );
    expect(daysOf(due)).toEqual(['2026-08-18', '2026-10-13']);
  });

  it('is invited to one more when one invitation is in place', () => {
    const meetings = group.map((day, index) =>
      index === 1 ? meeting(day, 'police-contact') : meeting(day),
    );
    expect(daysOf(guestQuota(meetings, [police], asDay('2026-09-20')))).toEqual(['2026-10-13']);
  });

  it('comes where the item is when the guest is tied to one (R-028)', () => {
    const guest = { ...slt, key: 'slt-coordinator', with: 'slt' };
    const meetings = [meeting('2026-09-09'), meeting('2026-11-25', 'slt'), meeting('2027-02-10')];
    expect(daysOf(guestQuota(meetings, [guest], today))).toEqual(['2026-11-25']);
  });
});

describe('any obligation', () => {
  const anyMeetings = fc
    .uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 15 })
    .map((offsets) => offsets.map((offset) => meeting(addDays(asDay('2026-08-01'), offset))));

  it('is met, and asks for nothing more, once what is due is in place, unless meetings are too few', () => {
    fc.assert(
      fc.property(anyMeetings, fc.integer({ min: 1, max: 4 }), (meetings, count) => {
        const obligation = { ...police, count };
        const first = asDay('2026-08-01');
        const due = standingDue(meetings, [obligation], first);
        const loaded = meetings.map((one) => ({
          ...one,
          carries: due.some((other) => other.meeting === one) ? [obligation.key] : [],
        }));
        expect(standingDue(loaded, [obligation], first)).toHaveLength(
          obligationsOf(loaded, [obligation], first)
            .filter(({ state }) => state === 'open')
            .reduce((sum, { has }) => sum + count - has, 0),
        );
        for (const { has, room, state } of obligationsOf(loaded, [obligation], first)) {
          expect(has).toBeLessThanOrEqual(count);
          if (state !== 'met') expect([has < count, room]).toEqual([true, 0]);
        }
      }),
    );
  });

  it('spreads over exactly as many as asked for, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 25 }),
        (length, count) => {
          const things = Array.from({ length }, (_, index) => index);
          const chosen = spread(things, count);
          expect(chosen).toHaveLength(Math.min(length, count));
          expect(chosen).toEqual(chosen.toSorted((one, other) => one - other));
        },
      ),
    );
  });
});
