import type { MeetingPage } from '#contract/meeting';
import type { PersonId } from '#kernel/ids';
import type { Chance } from '../random.js';

type Attendance = MeetingPage['attendance'];

/** The rows of attendance of those who come: most do, now and then a member is away, and whoever writes the minutes always comes. */
export const whoIsHere = (
  attendance: Attendance,
  writer: PersonId | null,
  chance: Chance,
): string[] =>
  attendance
    .filter(({ person, role }) => person.id === writer || role !== 'member' || !chance.hits(10))
    .map(({ id }) => id);

/**
 * Whoever takes a measure: anybody who is called.
 * @param leader takes it more often than not, in the team of whoever one can be in the demo; null elsewhere
 */
export const whoTakesIt = (
  attendance: Attendance,
  leader: PersonId | null,
  chance: Chance,
): PersonId => {
  const one = chance.pick(attendance).person.id as PersonId;
  return leader !== null && chance.hits(60) ? leader : one;
};
