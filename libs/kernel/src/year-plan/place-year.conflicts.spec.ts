import { describe, expect, it } from '@jest/globals';
import {
  aMunicipality,
  calendar,
  forum,
  monthly,
  person,
  seats,
  series,
} from '../../../../tests/support/invented-year.js';
import { calendarOf, schoolHoliday } from '../time/calendar.js';
import { asDay, daysOf } from '../time/day.js';
import { asWallTime } from '../time/wall-time.js';
import type { Kept } from './plan.js';
import { placeYear } from './place-year.js';

const year = 2026;
const september = { from: asDay('2026-09-01'), to: asDay('2026-09-30') };

describe('what cannot be met', () => {
  const one = { forum: forum('one'), series: series(monthly) };

  it('is told with its reason: a month without any open day', () => {
    const closed = calendarOf([
      ...calendar.closed.values(),
      ...schoolHoliday(september, { nb: 'Stengt' }),
    ]);
    const { meetings, conflicts } = placeYear({
      schoolYear: year,
      calendar: closed,
      forums: [one],
      seats: [],
    });
    expect(meetings).toHaveLength(10);
    expect(conflicts).toMatchObject([
      { reason: 'period-closed', forum: 'one', occurrence: '2026/02', period: '2026-09' },
    ]);
  });

  it('names the people who are busy, and places the meeting nowhere (R-047)', () => {
    const booked = daysOf(september).map((day) => ({
      people: [person('anna')],
      day,
      starts: asWallTime('08:00'),
      minutes: 480,
    }));
    const { meetings, conflicts } = placeYear({
      schoolYear: year,
      calendar,
      forums: [one],
      seats: seats('one', ['anna', 'bjorn']),
      booked,
    });
    expect(meetings).toHaveLength(10);
    expect(conflicts).toMatchObject([
      { reason: 'people-busy', occurrence: '2026/02', people: ['anna'] },
    ]);
  });

  it('tells when the minutes would come too late, and by how much', () => {
    const above = { forum: forum('above'), series: series(monthly) };
    const { meetings, conflicts } = placeYear({
      schoolYear: year,
      calendar,
      forums: [above, { ...one, precedes: [{ forum: forum('above'), days: 60 }] }],
      seats: [],
    });
    expect(meetings).toHaveLength(22);
    expect(conflicts).toHaveLength(11);
    for (const { reason, values } of conflicts) {
      expect(reason).toBe('too-soon-before');
      expect(values).toMatchObject({ other: 'above', days: 60 });
      expect(values['gap']).toBeGreaterThan(0);
    }
  });

  it('tells the half-year in which a standing item found no meeting', () => {
    const { conflicts } = placeYear({
      schoolYear: year,
      calendar,
      forums: [
        {
          forum: forum('one'),
          series: series({ timesPer: 'year', count: 1 }),
          standing: [{ key: 'slt', timesPer: 'half-year', count: 1 }],
        },
      ],
      seats: [],
    });
    expect(conflicts).toHaveLength(1);
    expect(conflicts).toMatchObject([
      { reason: 'standing-unmet', values: { item: 'slt', has: 0, needs: 1 } },
    ]);
  });
});

describe('an adviser in so many teams that only a close plan holds them', () => {
  const teams = Array.from({ length: 20 }, (_, index) => `more-${index}`);
  const input = {
    ...aMunicipality,
    forums: [
      ...aMunicipality.forums,
      ...teams.map((team) => ({
        forum: forum(team),
        place: team,
        series: series(monthly, { weekdays: [2 as const], starts: [asWallTime('09:00')] }),
      })),
    ],
    seats: [...aMunicipality.seats, ...teams.flatMap((team) => seats(team, ['ppt-1']))],
  };

  it('gets them all, since full months are laid close', () => {
    const { meetings, conflicts } = placeYear(input);
    expect(conflicts).toEqual([]);
    expect(meetings.length).toBe(placeYear(aMunicipality).meetings.length + 20 * 11);
  });
});

describe('the rest of a year', () => {
  const newYear = asDay('2027-01-01');
  const before = placeYear(aMunicipality);
  const kept = before.meetings
    .filter(({ day }) => day < newYear)
    .map((meeting): Kept => ({
      ...meeting,
      cancelled: false,
      carries: [...meeting.standing, ...meeting.guests],
    }));
  const away = daysOf({ from: newYear, to: asDay('2027-02-12') }).map((day) => ({
    people: [person('ppt-1')],
    day,
    starts: asWallTime('08:00'),
    minutes: 240,
  }));
  const after = placeYear({ ...aMunicipality, kept, from: newYear, booked: away });

  it('is planned around what is kept, which stays as it was', () => {
    const isKept = ({ day }: { day: string }) => day < newYear;
    expect(after.meetings.filter(isKept)).toEqual(before.meetings.filter(isKept));
    expect(after.conflicts).toEqual([]);
    expect(after.meetings).toHaveLength(before.meetings.length);
  });

  it('gives way to what people have in their calendars since', () => {
    const hers = aMunicipality.seats.filter((seat) => seat.person === person('ppt-1'));
    const mornings = after.meetings.filter(
      ({ forum: id, day, starts }) =>
        hers.some((seat) => seat.forum === id) &&
        day >= newYear &&
        day <= '2027-02-12' &&
        starts < '12:00',
    );
    expect(mornings).toEqual([]);
  });

  it('uses no key twice, not even of a cancelled meeting', () => {
    const cancelled = kept.map((one, index) => ({ ...one, cancelled: index % 3 === 0 }));
    const { meetings } = placeYear({ ...aMunicipality, kept: cancelled, from: newYear });
    const gone = cancelled.filter((one) => one.cancelled);
    const names = [...meetings, ...gone].map((one) => `${one.forum} ${one.key}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(before.meetings.length);
  });

  it('tells of occurrences whose days have gone by without one', () => {
    const one = { forum: forum('one'), series: series(monthly) };
    const { meetings, conflicts } = placeYear({
      schoolYear: year,
      calendar,
      forums: [one],
      seats: [],
      from: newYear,
    });
    expect(meetings).toHaveLength(6);
    expect(conflicts.map(({ reason }) => reason)).toEqual(Array(5).fill('days-gone-by'));
  });
});
