import type { Verb } from '../access/may.js';

export const meetingStateNames = [
  'planned',
  'summoned',
  'in-session',
  'held',
  'cancelled',
] as const;
export type MeetingState = (typeof meetingStateNames)[number];

export type MeetingVerb = Extract<Verb, `meeting.${string}`>;

interface MeetingWay {
  readonly by: MeetingVerb;
  readonly to: MeetingState;
}

/** The one table of a meeting. A meeting may start without a published agenda; it cannot be called off once it runs. */
export const meetingStates = {
  planned: [
    { by: 'meeting.publish-agenda', to: 'summoned' },
    { by: 'meeting.start', to: 'in-session' },
    { by: 'meeting.move', to: 'planned' },
    { by: 'meeting.cancel', to: 'cancelled' },
  ],
  summoned: [
    { by: 'meeting.publish-agenda', to: 'summoned' },
    { by: 'meeting.start', to: 'in-session' },
    { by: 'meeting.move', to: 'summoned' },
    { by: 'meeting.cancel', to: 'cancelled' },
  ],
  'in-session': [{ by: 'meeting.end', to: 'held' }],
  held: [],
  cancelled: [],
} as const satisfies Record<MeetingState, readonly MeetingWay[]>;

export const itemStateNames = ['planned', 'open', 'concluded', 'postponed'] as const;
export type ItemState = (typeof itemStateNames)[number];

interface ItemWay {
  readonly by: MeetingVerb;
  readonly to: ItemState;
}

/** The one table of an agenda item. Only one item of a meeting is open at a time. */
export const itemStates = {
  planned: [
    { by: 'meeting.open-item', to: 'open' },
    { by: 'meeting.postpone-item', to: 'postponed' },
  ],
  open: [
    { by: 'meeting.conclude-item', to: 'concluded' },
    { by: 'meeting.postpone-item', to: 'postponed' },
  ],
  concluded: [],
  postponed: [],
} as const satisfies Record<ItemState, readonly ItemWay[]>;
