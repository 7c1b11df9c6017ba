import type { Actor } from '#kernel/access/actor';
import { mayOf, type Verb } from '#kernel/access/may';
import { standsIn } from '#kernel/meeting/forums-of';
import { itemStates, meetingStates } from '#kernel/meeting/meeting.states';
import type { AgendaItemView } from '#kernel/meeting/meeting';
import { isFrozen } from '#kernel/minutes/minutes';
import type { Meeting } from '#persistence/meeting/meeting.row';
import type { Minutes } from '#persistence/minutes/minutes.row';

/** What decides which deeds an item offers. */
export interface ItemAround {
  readonly meeting: Pick<Meeting, 'forum' | 'joint' | 'state'>;
  readonly minutes: Pick<Minutes, 'state'> | null;
  /** The actor cannot read it. */
  readonly closed: boolean;
  /** Another item is being discussed. */
  readonly itemInHand: boolean;
}

const before = (state: Meeting['state']): boolean => state === 'planned' || state === 'summoned';
const over = (state: Meeting['state']): boolean => state === 'held' || state === 'cancelled';

/** What the actor may do with a meeting as it stands. */
export const mayOnMeeting = (
  actor: Actor,
  meeting: Pick<Meeting, 'forum' | 'joint' | 'state'>,
): Verb[] => {
  const ways: readonly Verb[] = [
    ...new Set<Verb>(meetingStates[meeting.state].map(({ by }): Verb => by)),
    ...(before(meeting.state) ? (['meeting.prepare'] as const) : []),
    ...(over(meeting.state) ? [] : (['meeting.attend'] as const)),
  ];
  return mayOf(actor, { forum: standsIn(actor, meeting) }, ways);
};

const isOffered = (verb: Verb, { meeting, itemInHand, closed }: ItemAround): boolean => {
  if (verb === 'meeting.open-item') return meeting.state === 'in-session' && !itemInHand;
  if (verb === 'meeting.conclude-item') return !closed;
  return !over(meeting.state);
};

/** What the actor may do with one item of the agenda. */
export const mayOnItem = (
  actor: Actor,
  item: Pick<AgendaItemView, 'state'>,
  around: ItemAround,
): Verb[] => {
  const writes =
    !around.closed &&
    around.meeting.state !== 'cancelled' &&
    !(around.minutes !== null && isFrozen(around.minutes.state));
  const steps = [...new Set<Verb>(itemStates[item.state].map(({ by }): Verb => by))];
  const ways: readonly Verb[] = [
    ...steps.filter((verb) => isOffered(verb, around)),
    ...(writes ? (['meeting.write-text'] as const) : []),
    ...(item.state === 'planned' && before(around.meeting.state)
      ? (['meeting.prepare'] as const)
      : []),
  ];
  return mayOf(actor, { forum: standsIn(actor, around.meeting) }, ways);
};
