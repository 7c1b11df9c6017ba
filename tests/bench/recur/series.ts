/** A nation's year of series: every school's team and the forums above it, and three school calendars. */
import { type Calendar, calendarOf, julyOf, schoolHoliday } from '#kernel/time/calendar';
import { asDay, type Span, type Weekday } from '#kernel/time/day';
import { type Recurrence } from '#kernel/time/recurrence/recurrence';
import { asWallTime, type WallTime } from '#kernel/time/wall-time';
import { randomOf } from '#kernel/year-plan/planner/random';

export const year: Span = { from: asDay('2026-08-01'), to: asDay('2027-07-31') };

const span = (from: string, to: string): Span => ({ from: asDay(from), to: asDay(to) });
const holiday = (from: string, to: string) => schoolHoliday(span(from, to), { nb: 'Skoleferie' });
const lawful = ['2027-01-01', '2027-03-25', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'];

/** The weeks in which autumn and winter holidays fall differ by county. */
const weeks = [
  [holiday('2026-09-28', '2026-10-02'), holiday('2027-02-15', '2027-02-19')],
  [holiday('2026-10-05', '2026-10-09'), holiday('2027-02-22', '2027-02-26')],
  [holiday('2026-10-12', '2026-10-16'), holiday('2027-03-01', '2027-03-05')],
];

/** Three invented school calendars with Norway's public holidays. */
export const calendars: readonly Calendar[] = weeks.map((ofCounty) =>
  calendarOf([
    ...holiday('2026-08-01', '2026-08-17'),
    ...ofCounty.flat(),
    ...holiday('2026-12-21', '2027-01-03'),
    ...lawful.map((day) => ({
      day: asDay(day),
      reason: 'public-holiday' as const,
      name: { nb: 'Helligdag' },
    })),
    ...julyOf(2026),
  ]),
);

/** When a forum meets. `calendar` is which of the three; none for what is held on any day of the week. */
export interface Series {
  readonly rule: Recurrence;
  readonly starts: WallTime;
  readonly calendar: number | null;
}

const hours = ['08:15', '09:00', '10:00', '12:30', '13:45'].map(asWallTime);
const nths = [1, 2, 3, 4, 'last'] as const;

/** Invents series, most of them monthly; the same for the same seed. */
export function inventSeries(count: number, seed: number): Series[] {
  const random = randomOf(seed);
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(random() * all.length)];
    if (one === undefined) throw new Error('nothing to pick');
    return one;
  };
  return Array.from({ length: count }, (): Series => {
    const weekday = pick<Weekday>([1, 2, 3, 4, 5]);
    const from = pick([year.from, asDay('2026-08-19'), asDay('2026-09-07')]);
    const rule: Recurrence =
      random() < 0.7
        ? { unit: 'month', every: 1, weekday, nth: pick(nths), from }
        : { unit: 'week', every: pick([2, 3, 4]), weekday, from };
    return { rule, starts: pick(hours), calendar: pick([0, 1, 2]) };
  });
}

/** Every Sunday, both days on which the clocks change among them, at hours on either side of the change. */
export const sundays: readonly Series[] = ['01:45', '03:00', '09:00'].map((starts) => ({
  rule: { unit: 'week', every: 1, weekday: 7, from: year.from },
  starts: asWallTime(starts),
  calendar: null,
}));
