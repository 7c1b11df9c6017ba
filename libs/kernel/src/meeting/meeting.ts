import type { SeatRole } from '../access/actor.js';
import type {
  AgendaItemId,
  ForumId,
  MeetingId,
  PersonId,
  ReferralId,
  ServiceId,
  TopicId,
} from '../ids.js';
import type { ItemType } from './item-types.js';
import type { ItemState, MeetingState } from './meeting.states.js';

/** What the rules read of a meeting. Day and start are wall clock, length in minutes. */
export interface MeetingView {
  readonly id: MeetingId;
  readonly forum: ForumId;
  readonly state: MeetingState;
  readonly day: string;
  /** `09:00`, or `09:00:00` as stored. */
  readonly starts: string;
  readonly minutes: number;
  /** Raised by every change that calendars must hear of (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  readonly currentItem?: AgendaItemId | null;
  readonly version: number;
}

/** One entry of an agenda. Only an item of type `case` points to a case, and every one of them does. */
export interface AgendaItemView {
  readonly id: AgendaItemId;
  readonly meeting: MeetingId;
  readonly topic?: TopicId | null;
  readonly type: ItemType;
  readonly state: ItemState;
  readonly ord: number;
  readonly minutes: number;
  readonly referral?: ReferralId | null;
  readonly outcome?: string | null;
  readonly childView?: string | null;
  readonly childViewReason?: string | null;
  readonly bestInterests?: string | null;
  readonly version: number;
}

/** What a forum has to deal with, across meetings until it is concluded. */
export interface TopicView {
  readonly id: TopicId;
  readonly forum: ForumId;
  readonly type: ItemType;
  readonly referral?: ReferralId | null;
  /** Key of the standing item of the plan that this is. */
  readonly standing?: string | null;
  readonly state: 'waiting' | 'placed' | 'concluded' | 'withdrawn';
  readonly minutes: number;
}

export const presences = ['expected', 'in', 'out', 'absent'] as const;
export type Presence = (typeof presences)[number];

/** A person at a meeting. */
export interface AttendanceView {
  readonly person: PersonId;
  readonly role: SeatRole;
  readonly service?: ServiceId | null;
  readonly presence: Presence;
}

/** The fields of a meeting that deeds set. */
export type MeetingChange = Partial<{
  state: MeetingState;
  day: string;
  starts: string;
  minutes: number;
  place: string;
  sequence: number;
  summonedAt: Date;
  startedAt: Date;
  endedAt: Date;
  currentItem: AgendaItemId | null;
  reason: string;
  changedAt: Date;
}>;

/** The fields of an agenda item that deeds set. */
export type ItemChange = Partial<{
  state: ItemState;
  ord: number;
  minutes: number;
  outcome: string;
  reason: string | null;
  childView: string | null;
  childViewReason: string | null;
  bestInterests: string | null;
  dissent: string | null;
  leadService: ServiceId | null;
  impartialityAskedAt: Date;
  openedAt: Date;
  concludedAt: Date;
}>;
