import type { ForumId, MeetingId, MinutesId, PersonId } from '../ids.js';
import { refuse, type Fact, type Refusal } from '../outcome.js';
import type { Verb } from '../access/may.js';

export const minutesStateNames = [
  'prepared',
  'summoned',
  'in-session',
  'drafted',
  'circulated',
  'approved',
  'locked',
] as const;
export type MinutesState = (typeof minutesStateNames)[number];

export type MinutesVerb = Extract<Verb, `minutes.${string}` | `meeting.${string}`>;

interface MinutesWay {
  readonly by: MinutesVerb;
  readonly to: MinutesState;
}

/** The one table of minutes (DOMAIN §7). The meeting carries them to `drafted`; approved ones never change. */
export const minutesStates = {
  prepared: [
    { by: 'meeting.publish-agenda', to: 'summoned' },
    { by: 'meeting.start', to: 'in-session' },
  ],
  summoned: [{ by: 'meeting.start', to: 'in-session' }],
  'in-session': [{ by: 'meeting.end', to: 'drafted' }],
  drafted: [{ by: 'minutes.circulate', to: 'circulated' }],
  circulated: [{ by: 'minutes.approve', to: 'approved' }],
  approved: [{ by: 'minutes.approve', to: 'locked' }],
  locked: [],
} as const satisfies Record<MinutesState, readonly MinutesWay[]>;

/** What the rules read of minutes. */
export interface MinutesView {
  readonly id: MinutesId;
  readonly meeting: MeetingId;
  readonly forum: ForumId;
  readonly state: MinutesState;
  readonly number?: string | null;
  readonly remarksDueOn?: string | null;
  readonly approvedAt?: Date | null;
  readonly approvedBy?: PersonId | null;
  readonly version: number;
}

/** The fields a deed sets. */
export type MinutesChange = Partial<{
  state: MinutesState;
  number: string;
  circulatedAt: Date;
  remarksDueOn: string;
  approvedAt: Date;
  approvedBy: PersonId | null;
  body: Record<string, unknown>;
  hash: string;
}>;

/** Approved minutes are what was agreed: nothing in them changes any more. */
export const isFrozen = (state: MinutesState): boolean =>
  state === 'approved' || state === 'locked';

/** Refuses what the table does not allow (409). */
export const minutesRefusal = (
  minutes: MinutesView,
  by: MinutesVerb,
  to: MinutesState,
): Refusal | null => {
  const ways: readonly MinutesWay[] = minutesStates[minutes.state];
  return ways.some((way) => way.by === by && way.to === to)
    ? null
    : refuse('minutes.state', { current: { state: minutes.state, version: minutes.version } });
};

/** Tells a step; the fact names no case. */
export const minutesFact = (minutes: MinutesView, told: string, to: MinutesState): Fact => ({
  name: `minutes.${told}`,
  level: 'system',
  about: { noun: 'minutes', id: minutes.id },
  forum: minutes.forum,
  from: minutes.state,
  to,
  ids: { meeting: minutes.meeting },
});
