import type { At } from '../at.js';
import type { ForumId } from '../ids.js';
import { done, refuse, type Done, type Fact, type Refusal } from '../outcome.js';
import type { AgendaItemView, MeetingChange, MeetingView } from './meeting.js';
import {
  itemStates,
  meetingStates,
  type ItemState,
  type MeetingState,
  type MeetingVerb,
} from './meeting.states.js';

interface Way {
  readonly by: MeetingVerb;
  readonly to: string;
}

const leads = (ways: readonly Way[], by: MeetingVerb, to: string): boolean =>
  ways.some((way) => way.by === by && way.to === to);

export interface MeetingStep {
  readonly by: MeetingVerb;
  readonly to: MeetingState;
  /** Past participle of the fact. */
  readonly told: string;
  readonly sets?: MeetingChange;
}

/** Takes a step of the meeting's table. A meeting's fact names no case, so it may be heard up the ladder. */
export const moveMeeting = (
  meeting: MeetingView,
  { by, to, told, sets }: MeetingStep,
  at: At,
): Done<MeetingChange> | Refusal =>
  leads(meetingStates[meeting.state], by, to)
    ? done(
        { state: to, changedAt: at.now, ...sets },
        {
          name: `meeting.${told}`,
          level: 'system',
          about: { noun: 'meeting', id: meeting.id },
          forum: meeting.forum,
          from: meeting.state,
          to,
        },
      )
    : refuse('meeting.state', { current: { state: meeting.state, version: meeting.version } });

/** Refuses what an item's table does not allow: someone else was first. */
export const itemRefusal = (item: AgendaItemView, by: MeetingVerb, to: ItemState): Refusal | null =>
  leads(itemStates[item.state], by, to)
    ? null
    : refuse('agenda-item.state', {
        current: { state: item.state, version: item.version, outcome: item.outcome },
      });

/** Tells an item's step. A case item is an individual fact: only those who may read the case hear it. */
export const itemFact = (
  item: Pick<AgendaItemView, 'id' | 'meeting' | 'referral'>,
  forum: ForumId,
  step: { readonly told: string; readonly from: ItemState | null; readonly to: ItemState },
): Fact => ({
  name: `agenda-item.${step.told}`,
  level: item.referral == null ? 'system' : 'individual',
  about: { noun: 'agenda-item', id: item.id },
  forum,
  referral: item.referral,
  from: step.from,
  to: step.to,
  ids: { meeting: item.meeting },
});
