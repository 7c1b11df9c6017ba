import { describe, expect, it } from '@jest/globals';
import {
  aMunicipality,
  forum,
  person,
  plannedYear,
} from '../../../../../tests/support/invented-year.js';
import { asDay, daysOf } from '../../time/day.js';
import { asWallTime } from '../../time/wall-time.js';

type Year = ReturnType<typeof plannedYear>;

describe('the rest of a year', () => {
  const newYear = asDay('2027-01-01');
  const before = plannedYear(aMunicipality);
  const kept = before.meetings.filter(({ at }) => at.day < newYear);
  const away = daysOf({ from: newYear, to: asDay('2027-02-12') }).map((day) => ({
    people: [person('ppt-1')],
    day,
    starts: asWallTime('08:00'),
    minutes: 240,
  }));
  const after = plannedYear(
    {
      ...aMunicipality,
      kept: kept.map((one) => ({ forum: forum(one.forum), cancelled: false })),
      from: newYear,
      booked: away,
    },
    kept,
  );

  it('is planned around what is kept, which stays as it was', () => {
    const names = ({ meetings }: Year) =>
      meetings
        .filter(({ at }) => at.day < newYear)
        .map(({ forum: id, at }) => `${at.day} ${at.starts} ${id}`)
        .toSorted();
    expect(names(after)).toEqual(names(before));
    expect(after.unmet).toEqual([]);
    expect(after.meetings).toHaveLength(before.meetings.length);
  });

  it('gives way to what people have in their calendars since', () => {
    const hers = aMunicipality.seats.filter((seat) => seat.person === person('ppt-1'));
    const mornings = after.meetings.filter(
      ({ forum: id, at }) =>
        hers.some((seat) => seat.forum === id) &&
        at.day >= newYear &&
        at.day <= '2027-02-12' &&
        at.starts < '12:00',
    );
    expect(mornings).toEqual([]);
  });

  it('has nothing more to open when it is asked again', () => {
    const again = plannedYear(
      {
        ...aMunicipality,
        kept: before.meetings.map((one) => ({ forum: forum(one.forum), cancelled: false })),
        from: newYear,
      },
      before.meetings,
    );
    expect(again.meetings).toHaveLength(before.meetings.length);
  });
});
