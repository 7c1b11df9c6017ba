import type { Year, YearConflict, YearMeeting } from '#contract/year';
import { isOf } from '#kernel/meeting/forums-of';
import { isMovable } from './year-shown.js';

/** How something is mended: by moving a meeting, by its agenda, by looking at the month, or on the page of the forum. */
export type Mending =
  | {
      readonly way: 'move';
      readonly meeting: string;
      readonly forum: string;
      readonly day: string;
    }
  | { readonly way: 'see'; readonly forum: string; readonly day: string }
  | {
      readonly way: 'agenda' | 'ask';
      readonly noun: 'meeting' | 'forum';
      readonly id: string;
      readonly day: string | null;
    };

const isComing = (year: Year, { day, state }: YearMeeting): boolean =>
  day >= year.today && (state === 'planned' || state === 'summoned');

/** Is the day in the period: `2026-09`, `2026-autumn` or `2026`? */
const isIn = (period: string, schoolYear: number, day: string): boolean => {
  if (/^\d{4}-\d{2}$/u.test(period)) return day.startsWith(period);
  const newYear = `${schoolYear + 1}-01-01`;
  if (period.endsWith('autumn')) return day < newYear;
  return period.endsWith('spring') ? day >= newYear : true;
};

const firstDay = (period: string, schoolYear: number): string => {
  if (/^\d{4}-\d{2}$/u.test(period)) return `${period}-01`;
  return period.endsWith('spring') ? `${schoolYear + 1}-01-01` : `${schoolYear}-08-01`;
};

/** The meeting of the two that the reader may move; the one that is named first when both. */
const movableOf = (year: Year, { meeting, other }: YearConflict): YearMeeting | undefined =>
  [meeting, other?.meeting]
    .flatMap((id) => year.meetings.find((one) => one.id === id) ?? [])
    .find((one) => isMovable(year, one));

const byCount = (year: Year, { forum, values }: YearConflict): Mending => {
  const period = String(values['period'] ?? '');
  const inPeriod = year.meetings.filter(
    (one) => isOf(one, forum) && isComing(year, one) && isIn(period, year.schoolYear, one.day),
  );
  const [spare] = inPeriod.toReversed();
  if (values['item'] !== undefined) {
    const free = inPeriod.find(({ carries }) => !carries.includes(String(values['item'])));
    return free
      ? { way: 'agenda', noun: 'meeting', id: free.id, day: free.day }
      : { way: 'ask', noun: 'forum', id: forum, day: null };
  }
  const movable = spare !== undefined && isMovable(year, spare) ? spare : undefined;
  if (Number(values['has']) > Number(values['needs']) && movable)
    return { way: 'move', meeting: movable.id, forum, day: movable.day };
  const first = firstDay(period, year.schoolYear);
  return { way: 'see', forum, day: first < year.today ? year.today : first };
};

/** What solves a conflict, as far as the reader can do it. */
export const mendOf = (year: Year, conflict: YearConflict): Mending => {
  if (conflict.meeting === null) return byCount(year, conflict);
  const movable = movableOf(year, conflict);
  if (movable) return { way: 'move', meeting: movable.id, forum: movable.forum, day: movable.day };
  const meeting = year.meetings.find(({ id }) => id === conflict.meeting);
  return { way: 'ask', noun: 'forum', id: conflict.forum, day: meeting?.day ?? null };
};
