import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersonId } from '../ids.js';
import { addDays, asDay } from '../time/day.js';
import { withGuests, withStanding } from './hand-out.js';
import type { ObligedMeeting } from './obligation.js';
import { obligationsOf } from './obligation.js';

const today = asDay('2026-08-20');
const [coordinator, police] = ['coordinator', 'police'] as unknown as [PersonId, PersonId];
const perHalfYear = (key: string, count: number) => ({
  key,
  count,
  timesPer: 'half-year' as const,
});
const slt = perHalfYear('slt', 1);
const guests = [
  { ...perHalfYear('guest:slt', 1), with: 'slt', person: coordinator },
  { ...perHalfYear('guest:police', 2), person: police },
];

const meetings = (...days: string[]): ObligedMeeting[] =>
  days.map((day) => ({ day: asDay(day), cancelled: false, carries: [] }));
const year = meetings(
  ...['2026-09-09', '2026-10-14', '2026-11-25', '2027-01-13', '2027-02-10', '2027-04-21'],
);
const taken = (who: PersonId, ...days: string[]) => ({
  today,
  guests,
  isFree: (person: PersonId, { day }: ObligedMeeting) => person !== who || !days.includes(day),
});
const daysWith = (all: readonly ObligedMeeting[], key: string) =>
  all.filter(({ carries }) => carries.includes(key)).map(({ day }) => day);

describe('what the plan asks of a half-year is handed out', () => {
  it('SLT is put on the meeting at which the SLT coordinator, who comes for it, is free', () => {
    const by = taken(coordinator, '2026-09-09');
    const laden = withGuests(withStanding(year, [slt], by), by);
    expect(daysWith(laden, 'slt')).toEqual(['2026-10-14', '2027-01-13']);
    expect(daysWith(laden, 'guest:slt')).toEqual(['2026-10-14', '2027-01-13']);
  });

  it('the police contact comes to two meetings of each half-year, where the contact is free', () => {
    const laden = withGuests(year, taken(police, '2026-09-09', '2027-02-10'));
    expect(daysWith(laden, 'guest:police')).toEqual([
      '2026-10-14',
      '2026-11-25',
      '2027-01-13',
      '2027-04-21',
    ]);
  });

  it('stands at a meeting where the guest is taken, when there is no other', () => {
    const laden = withGuests(year, taken(police, ...year.map(({ day }) => day)));
    expect(daysWith(laden, 'guest:police')).toHaveLength(4);
  });

  it('is asked for once: done again nothing is added, whoever has become taken', () => {
    const days = fc.subarray(year.map(({ day }) => day));
    fc.assert(
      fc.property(days, days, (before, after) => {
        const once = withStanding(year, [slt], taken(coordinator, ...before));
        const full = withGuests(once, taken(coordinator, ...before));
        const by = taken(coordinator, ...after);
        expect(withGuests(withStanding(full, [slt], by), by)).toEqual(full);
      }),
    );
  });

  it('meets every duty of any year with meetings enough', () => {
    const gaps = fc.array(fc.integer({ min: 20, max: 50 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(gaps, fc.nat(8), (all, nth) => {
        let day = asDay('2026-08-20');
        const some = meetings(...all.map((gap) => (day = addDays(day, gap))));
        const by = taken(police, some[nth]?.day ?? '');
        const laden = withGuests(withStanding(some, [slt], by), by);
        const missed = obligationsOf(laden, [slt, guests[1] ?? slt], today).filter(
          ({ obligation, has, room }) => has < obligation.count && room > 0,
        );
        expect(missed).toEqual([]);
      }),
    );
  });
});
