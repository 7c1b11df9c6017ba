import { z } from 'zod';
import { occasions } from '#kernel/meeting/call-meeting';
import { seatRoles } from '#kernel/access/actor';
import type { ForumId, SeatId, TopicId } from '#kernel/ids';
import { itemTypes } from '#kernel/meeting/item-types';
import { presences } from '#kernel/meeting/meeting';
import { meetingStateNames } from '#kernel/meeting/meeting.states';
import { minutesStateNames } from '#kernel/minutes/minutes';
import { ServiceRef } from './action.js';
import { AgendaItemLine } from './agenda-item.js';
import { ForumRef, PersonRef } from './forum.js';
import {
  answeredId,
  day,
  idOf,
  instant,
  mayList,
  pageQuery,
  requiredText,
  text,
  wallTime,
} from './ids.js';

/** A meeting as a row of a list: when, where, how full. */
export const MeetingLine = z.object({
  id: answeredId,
  forum: ForumRef,
  /** The forum it is held together with. */
  joint: ForumRef.nullable(),
  day,
  starts: wallTime,
  minutes: z.int(),
  place: z.string(),
  state: z.enum(meetingStateNames),
  /** Items that stand on the agenda, how many of them are cases, and the minutes they take. */
  items: z.int(),
  cases: z.int(),
  filled: z.int(),
  carries: z.array(z.string()),
  version: z.int(),
});
export type MeetingLine = z.infer<typeof MeetingLine>;

export const MeetingList = z.object({ items: z.array(MeetingLine), next: z.string().nullable() });
export type MeetingList = z.infer<typeof MeetingList>;

export const MeetingQuery = z.strictObject({
  ...pageQuery.shape,
  from: day.optional(),
  to: day.optional(),
  forum: idOf<ForumId>().optional(),
});
export type MeetingQuery = z.infer<typeof MeetingQuery>;

export const AttendanceLine = z.object({
  id: answeredId,
  person: PersonRef,
  role: z.enum(seatRoles),
  service: ServiceRef.nullable(),
  required: z.boolean(),
  presence: z.enum(presences),
  /** Has a basis to hear the item in hand; null when no case is in hand, or the reader may not know. */
  mayHear: z.boolean().nullable(),
  version: z.int(),
});
export type AttendanceLine = z.infer<typeof AttendanceLine>;

/** A topic of the forum that waits for an agenda. A case is its number only. */
export const WaitingTopic = z.object({
  id: answeredId,
  type: z.enum(itemTypes),
  title: z.string().nullable(),
  minutes: z.int(),
});

/** A meeting with agenda, room and minutes, as far as the reader may see them. */
export const MeetingPage = z.object({
  id: answeredId,
  forum: ForumRef,
  day,
  starts: wallTime,
  ends: wallTime,
  minutes: z.int(),
  place: z.string(),
  state: z.enum(meetingStateNames),
  carries: z.array(z.string()),
  summonedAt: instant.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  reason: z.string().nullable(),
  currentItem: answeredId.nullable(),
  filled: z.int(),
  items: z.array(AgendaItemLine),
  /** Types a new item may have here. */
  itemTypes: z.array(z.enum(itemTypes)),
  waiting: z.array(WaitingTopic),
  attendance: z.array(AttendanceLine),
  /** Services that can be given a measure or lead a case. */
  services: z.array(ServiceRef),
  /** The minutes that follow the meeting; null before there are any. */
  record: z
    .object({
      id: answeredId,
      state: z.enum(minutesStateNames),
      number: z.string().nullable(),
      remarksDueOn: day.nullable(),
      version: z.int(),
    })
    .nullable(),
  version: z.int(),
  may: mayList,
});
export type MeetingPage = z.infer<typeof MeetingPage>;

/** Answer of every deed on a meeting: where it stands now. */
export const MeetingMoved = z.object({
  id: answeredId,
  state: z.enum(meetingStateNames),
  version: z.int(),
});
export type MeetingMoved = z.infer<typeof MeetingMoved>;

/** A system item put on the agenda. Cases come from the queue; `topic` takes one that waits. */
export const AddItem = z.strictObject({
  type: z.enum(itemTypes).exclude(['case', 'minutes-received']).optional(),
  title: requiredText(200).optional(),
  topic: idOf<TopicId>().optional(),
  minutes: z.int().min(1).max(240).default(15),
});
export type AddItem = z.infer<typeof AddItem>;

/** Changes an item before it is taken up. `ord`: its new place from 1. */
export const ChangeItem = z.strictObject({
  ord: z.int().min(1).max(200).optional(),
  minutes: z.int().min(1).max(240).optional(),
  title: requiredText(200).optional(),
});
export type ChangeItem = z.infer<typeof ChangeItem>;

export const ItemAdded = z.object({
  id: answeredId,
  meeting: answeredId,
  version: z.int(),
  /** The meeting's own version now: what sending its agenda rests on. */
  meetingVersion: z.int(),
});
export type ItemAdded = z.infer<typeof ItemAdded>;

export const MoveMeeting = z.strictObject({
  day,
  starts: wallTime,
  minutes: z.int().min(5).max(600).optional(),
  place: text(200).optional(),
});
export type MoveMeeting = z.infer<typeof MoveMeeting>;

/** A meeting outside the series: why, when, and where it is not the forum's own place. */
export const CallMeeting = z.strictObject({
  occasion: z.enum(occasions),
  day,
  starts: wallTime,
  minutes: z.int().min(5).max(480),
  place: requiredText(200).nullable(),
  /** Seats of those who come when they are asked, and are asked to this one. */
  asked: z.array(idOf<SeatId>()).max(40).default([]),
});
export type CallMeeting = z.infer<typeof CallMeeting>;

export const MeetingCalled = z.object({ id: answeredId, forum: answeredId, version: z.int() });
export type MeetingCalled = z.infer<typeof MeetingCalled>;

export const CancelMeeting = z.strictObject({ reason: text(400) });
export type CancelMeeting = z.infer<typeof CancelMeeting>;

export const Attend = z.strictObject({ presence: z.enum(presences) });
export type Attend = z.infer<typeof Attend>;

/** Where a person stands after coming or leaving. */
export const Attended = z.object({
  id: answeredId,
  presence: z.enum(presences),
  version: z.int(),
});
export type Attended = z.infer<typeof Attended>;
