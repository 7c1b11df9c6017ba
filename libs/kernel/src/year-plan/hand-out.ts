import type { PersonId } from '../ids.js';
import type { Day } from '../time/day.js';
import type { Due, GuestRule, Obligation, ObligedMeeting } from './obligation.js';
import { guestQuota, standingDue } from './obligation.js';

/** What items and guests are handed out by. */
export interface HandingOut<Meeting> {
  readonly today: Day;
  readonly guests: readonly GuestRule[];
  /** Whether a person has nothing else at the time of a meeting. */
  readonly isFree: (person: PersonId, meeting: Meeting) => boolean;
}

interface Duty<Meeting> {
  readonly key: string;
  readonly suits: (meeting: Meeting) => boolean;
  readonly due: (among: readonly Meeting[]) => readonly Due<Meeting>[];
}

const adding = <M extends ObligedMeeting>(meetings: readonly M[], due: readonly Due<M>[]): M[] =>
  meetings.map((meeting) => {
    const keys = due.filter((one) => one.meeting === meeting).map(({ key }) => key);
    return keys.length > 0 ? { ...meeting, carries: [...meeting.carries, ...keys] } : meeting;
  });

/** Where it suits first, then at any meeting for what is missing: a duty kept badly is better than one missed. */
const laden = <M extends ObligedMeeting>(meetings: readonly M[], duty: Duty<M>): M[] => {
  const { key, suits, due } = duty;
  const suiting = meetings.filter((one) => one.carries.includes(key) || suits(one));
  const first = adding(meetings, due(suiting));
  return adding(first, due(first));
};

const comes =
  <M>({ isFree }: HandingOut<M>, meeting: M) =>
  ({ person }: GuestRule): boolean =>
    person === undefined || isFree(person, meeting);

/** The meetings with the standing items that fall due on them, where the guests who come for an item are free. */
export const withStanding = <M extends ObligedMeeting>(
  meetings: readonly M[],
  standing: readonly Obligation[],
  by: HandingOut<M>,
): M[] =>
  standing.reduce<M[]>(
    (all, item) =>
      laden(all, {
        key: item.key,
        suits: (one) => by.guests.filter(({ with: tie }) => tie === item.key).every(comes(by, one)),
        due: (among) => standingDue(among, [item], by.today),
      }),
    [...meetings],
  );

/** The meetings with the guests they are due, each where the guest is free. */
export const withGuests = <M extends ObligedMeeting>(
  meetings: readonly M[],
  by: HandingOut<M>,
): M[] =>
  by.guests.reduce<M[]>(
    (all, guest) =>
      laden(all, {
        key: guest.key,
        suits: (one) => comes(by, one)(guest),
        due: (among) => guestQuota(among, [guest], by.today),
      }),
    [...meetings],
  );
