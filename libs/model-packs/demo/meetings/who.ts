import type { MeetingPage } from '#contract/meeting';
import type { PersonId } from '#kernel/ids';
import type { Chance } from '../random.js';

type Attendance = MeetingPage['attendance'];

/** Most are there; now and then somebody is away. Whoever writes the minutes always is. */
export const whoIsHere = (
  attendance: Attendance,
  writer: PersonId | null,
  chance: Chance,
): string[] =>
  attendance
    .filter(({ person, role }) => person.id === writer || role !== 'member' || !chance.hits(10))
    .map(({ id }) => id);

/** Whoever takes a measure; where a leader is named, that is more often the one. */
export const whoTakesIt = (
  attendance: Attendance,
  leader: PersonId | null,
  chance: Chance,
): PersonId => {
  const one = chance.pick(attendance).person.id as PersonId;
  return leader !== null && chance.hits(60) ? leader : one;
};
