import type { MeetingPlaces, PlaceBreak } from '#contract/meeting-places';
import { mondayOf } from '../calendar-model.js';
import { addDays, daysUntil } from '../../shell/dates.js';

/** How a place is: nothing broken, something to know, something broken, or not possible. */
export type Verdict = 'free' | 'note' | 'breaks' | 'stops';

/** The heaviest of what a place breaks. */
export const verdictOf = (breaks: readonly PlaceBreak[]): Verdict => breaks[0]?.weight ?? 'free';

/** How each day is, by day. */
export const verdicts = (places: MeetingPlaces | undefined): ReadonlyMap<string, Verdict> =>
  new Map(places?.days.map(({ day, breaks }) => [day, verdictOf(breaks)]));

/** What breaks on a day; undefined until it is known. */
export const breaksOn = (
  places: MeetingPlaces | undefined,
  day: string,
): readonly PlaceBreak[] | undefined => places?.days.find((one) => one.day === day)?.breaks;

/** The days nearest to one on which everything holds, the nearest first; never the day itself. */
export const nearestFree = (
  places: MeetingPlaces | undefined,
  day: string,
  count = 3,
): readonly string[] =>
  (places?.days ?? [])
    .filter((one) => one.day !== day && ['free', 'note'].includes(verdictOf(one.breaks)))
    .map((one) => one.day)
    .sort((one, other) => Math.abs(daysUntil(one, day)) - Math.abs(daysUntil(other, day)))
    .slice(0, count);

/** The six weeks that are asked for around a day: those its month takes on the wall. */
export const weeksAsked = (day: string): { readonly from: string; readonly to: string } => {
  const from = mondayOf(`${day.slice(0, 7)}-01`);
  return { from, to: addDays(from, 41) };
};

/** Where the arrow keys lead from a day: a day or a week, and over the weekend where it is not shown. */
export const stepDay = (day: string, by: number, shown: (day: string) => boolean): string => {
  let next = addDays(day, by);
  for (let tries = 0; tries < 7 && !shown(next); tries += 1) next = addDays(next, Math.sign(by));
  return next;
};
