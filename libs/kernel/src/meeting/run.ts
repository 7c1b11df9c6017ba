import { said, type At } from '../at.js';
import { done, refuse, type Outcome } from '../outcome.js';
import type {
  AgendaItemView,
  AttendanceView,
  MeetingChange,
  MeetingView,
  Presence,
} from './meeting.js';
import { moveMeeting } from './transition.js';

/** Begins the meeting, on its day. Refusals `meeting.not-today`, `meeting.state`. */
export const startMeeting = (meeting: MeetingView, at: At): Outcome<MeetingChange> =>
  meeting.day === at.today
    ? moveMeeting(
        meeting,
        {
          by: 'meeting.start',
          to: 'in-session',
          told: 'started',
          sets: { startedAt: at.now, currentItem: null },
        },
        at,
      )
    : refuse('meeting.not-today', { fields: [{ path: 'day', code: 'not-today' }] });

/**
 * Ends the meeting. Nothing is left hanging: every item has an outcome, or is postponed with a reason (DOMAIN §8).
 * @returns refusals `meeting.items-open` with how many, `meeting.state`
 */
export const endMeeting = (
  meeting: MeetingView,
  items: readonly Pick<AgendaItemView, 'state'>[],
  at: At,
): Outcome<MeetingChange> => {
  const open = items.filter(({ state }) => state === 'planned' || state === 'open').length;
  if (open > 0) return refuse('meeting.items-open', { values: { count: open } });
  const sets = { endedAt: at.now, currentItem: null };
  return moveMeeting(meeting, { by: 'meeting.end', to: 'held', told: 'ended', sets }, at);
};

export interface MovedTo {
  readonly day: string;
  readonly starts: string;
  readonly minutes?: number;
  readonly place?: string;
}

/** Moves a meeting that has not begun. It keeps its identity. Refusals `meeting.day-past`, `meeting.state`. */
export const moveToDay = (
  meeting: MeetingView,
  { day, starts, minutes, place }: MovedTo,
  at: At,
): Outcome<MeetingChange> => {
  if (day < at.today) {
    return refuse('meeting.day-past', { fields: [{ path: 'day', code: 'past' }] });
  }
  const sets = {
    day,
    starts,
    ...(minutes === undefined ? {} : { minutes }),
    ...(place === undefined ? {} : { place }),
    sequence: meeting.sequence + 1,
  };
  const to = meeting.state === 'planned' ? 'planned' : 'summoned';
  return moveMeeting(meeting, { by: 'meeting.move', to, told: 'moved', sets }, at);
};

export interface AttendanceChange {
  readonly presence: Presence;
}

/**
 * Notes that a person is in, has left, or does not come. People come and go during a meeting.
 * @returns refusal `meeting.state` when the meeting is over or cancelled
 */
export const attend = (
  meeting: MeetingView,
  input: { readonly attendance: AttendanceView; readonly presence: Presence },
): Outcome<AttendanceChange> =>
  meeting.state === 'held' || meeting.state === 'cancelled'
    ? refuse('meeting.state', { current: { state: meeting.state, version: meeting.version } })
    : done(
        { presence: input.presence },
        {
          name: 'meeting.attended',
          level: 'system',
          about: { noun: 'meeting', id: meeting.id },
          forum: meeting.forum,
          ids: { presence: input.presence },
        },
      );

/** Why something is put off or called off; a blank reason is none. */
export const reasonRefusal = (reason: string) =>
  said(reason)
    ? null
    : refuse('meeting.reason-missing', { fields: [{ path: 'reason', code: 'required' }] });
