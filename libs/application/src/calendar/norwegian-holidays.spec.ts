import { describe, expect, it } from '@jest/globals';
import { asDay } from '#kernel/time/day';
import { closedDaysFrom, norwegianHolidays } from './norwegian-holidays.js';

describe('the public holidays of Norway', () => {
  it('are the days of the law and two eves; in 2027 Whit Monday is also 17 May', () => {
    const days = norwegianHolidays(2026).map((row) => `${row.day} ${row.name.nb}`);
    expect(days).toEqual([
      '2026-12-24 Julaften',
      '2026-12-25 Første juledag',
      '2026-12-26 Andre juledag',
      '2026-12-31 Nyttårsaften',
      '2027-01-01 Første nyttårsdag',
      '2027-03-25 Skjærtorsdag',
      '2027-03-26 Langfredag',
      '2027-03-28 Første påskedag',
      '2027-03-29 Andre påskedag',
      '2027-05-01 Arbeidernes dag',
      '2027-05-06 Kristi himmelfartsdag',
      '2027-05-16 Første pinsedag',
      '2027-05-17 Grunnlovsdagen / Andre pinsedag',
    ]);
  });

  it('close the day for everyone, not only for the schools', () => {
    expect(new Set(norwegianHolidays(2026).map((row) => row.reason))).toEqual(
      new Set(['public-holiday']),
    );
  });

  it('leave flag days and Mother’s Day as ordinary days', () => {
    const answers = [
      { date: '2027-02-14 00:00:00', name: 'Morsdag', type: 'observance' },
      { date: '2026-12-31 14:00:00', name: 'Nyttårsaften', type: 'bank' },
    ];
    expect(closedDaysFrom(answers)).toEqual([
      { day: asDay('2026-12-31'), reason: 'public-holiday', name: { nb: 'Nyttårsaften' } },
    ]);
  });
});
