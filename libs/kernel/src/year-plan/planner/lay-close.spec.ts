import { describe, expect, it } from '@jest/globals';
import {
  aMunicipality,
  forum,
  monthly,
  plannedYear,
  seats,
  series,
} from '../../../../../tests/support/invented-year.js';
import { asWallTime } from '../../time/wall-time.js';

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
    const { meetings, unmet } = plannedYear(input);
    expect(unmet).toEqual([]);
    expect(meetings.length).toBe(plannedYear(aMunicipality).meetings.length + 20 * 11);
  });
});
