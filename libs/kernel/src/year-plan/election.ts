import type { Day } from '../time/day.js';
import { addMonths } from '../time/day.js';

/** A seat that is elected for a time: «Det velges leder i hvert nettverk for ett år om gangen» (MEL-R26). */
export interface Term {
  /** First day in the seat. */
  readonly since: Day;
  readonly months: number;
}

export interface Election<Meeting> {
  /** The first day after the term. */
  readonly endsOn: Day;
  /** The meeting that elects: the last before the term ends, or the next one when that has passed. Null when none is set up. */
  readonly meeting: Meeting | null;
  /** The electing meeting is the next one, or the term is over and no meeting is set up: ask for the election now. */
  readonly due: boolean;
  /** The term is over. */
  readonly overdue: boolean;
}

/** When a new chair is to be elected, seen from the forum's meetings, held and coming, in any order. */
export const electionDue = <M extends { readonly day: Day; readonly cancelled: boolean }>(
  term: Term,
  meetings: readonly M[],
  today: Day,
): Election<M> => {
  const endsOn = addMonths(term.since, term.months);
  const coming = meetings
    .filter(({ day, cancelled }) => !cancelled && day >= today)
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  const next = coming[0] ?? null;
  const meeting = coming.findLast(({ day }) => day < endsOn) ?? next;
  const overdue = today >= endsOn;
  return { endsOn, meeting, due: meeting === next && (meeting !== null || overdue), overdue };
};
