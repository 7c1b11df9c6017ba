import { z } from 'zod';
import { outcomeCodes } from '#kernel/forum/vocabulary';
import type { PersonId, ServiceId } from '#kernel/ids';
import { itemTypes } from '#kernel/meeting/item-types';
import { itemStateNames } from '#kernel/meeting/meeting.states';
import { ActionLine, ServiceRef } from './action.js';
import { ForumRef } from './forum.js';
import { answeredId, day, idOf, instant, mayList, text, wallTime } from './ids.js';

/** A text as Tiptap keeps it: a document of the starter kit's nodes. The door refuses every other node (`text.node-unknown`). */
export const RichText = z.object({
  type: z.literal('doc'),
  content: z.array(z.record(z.string(), z.unknown())).optional(),
});
export type RichText = z.infer<typeof RichText>;

/** A section of the minutes' template for this item; its heading is the text `forum.minutes.<key>`. */
export const ItemSection = z.object({
  key: z.string(),
  content: z.enum(['attendance', 'text', 'voice', 'matrix', 'actions']),
  required: z.boolean(),
});
export type ItemSection = z.infer<typeof ItemSection>;

/** Minutes that stand on the agenda because another forum sent them. */
export const ReceivedMinutes = z.object({
  id: answeredId,
  forum: ForumRef,
  number: z.string().nullable(),
  day,
});

/**
 * One entry of an agenda. `closed`: a case the reader has no relation to; only its number, time, length and state are
 * told, everything else is null or empty.
 */
export const AgendaItemLine = z.object({
  id: answeredId,
  /** Its place on the agenda, from 1. */
  number: z.int(),
  ord: z.int(),
  type: z.enum(itemTypes),
  /** Words of a system item, the question of a case; null when closed. */
  title: z.string().nullable(),
  closed: z.boolean(),
  /** The section of the agenda it stands under: text `forum.agenda.<key>`. */
  section: z.string().nullable(),
  starts: wallTime,
  minutes: z.int(),
  state: z.enum(itemStateNames),
  referral: answeredId.nullable(),
  receipt: z.string().nullable(),
  caseKind: z.enum(['identified', 'anonymous']).nullable(),
  /** Given name, age and unit of the child, for those who read the case; null for an anonymous case. */
  child: z.object({ givenName: z.string(), age: z.int(), unit: z.string().nullable() }).nullable(),
  receivedMinutes: ReceivedMinutes.nullable(),
  systemIssue: answeredId.nullable(),
  standing: z.string().nullable(),
  outcome: z.enum(outcomeCodes).nullable(),
  /** What it may end with here; empty when closed. */
  outcomes: z.array(z.enum(outcomeCodes)),
  reason: z.string().nullable(),
  childView: z.string().nullable(),
  childViewMissingReason: z.string().nullable(),
  bestInterests: z.string().nullable(),
  dissent: z.string().nullable(),
  leadService: ServiceRef.nullable(),
  /** The services that have a basis to hear the case on the day, and those at the table that leave for it. */
  hears: z.array(ServiceRef),
  leaves: z.array(ServiceRef),
  /** Last day of the consent it rests on; null for an anonymous case or where there is none. */
  consentUntil: day.nullable(),
  sections: z.array(ItemSection),
  text: RichText.nullable(),
  textVersion: z.int(),
  textSavedAt: instant.nullable(),
  impartialityAskedAt: instant.nullable(),
  openedAt: instant.nullable(),
  concludedAt: instant.nullable(),
  actions: z.array(ActionLine),
  version: z.int(),
  may: mayList,
});
export type AgendaItemLine = z.infer<typeof AgendaItemLine>;

/** Takes up the item: everybody has been asked whether they are impartial; those who are not leave the room. */
export const OpenItem = z.strictObject({
  partial: z.array(idOf<PersonId>()).max(100).default([]),
});
export type OpenItem = z.infer<typeof OpenItem>;

/** One row of the responsibility matrix. Empty cells are kept as null and refused by the rule, with their paths. */
export const MeasureInput = z.strictObject({
  goal: text(500).nullable(),
  what: text(2000).nullable(),
  person: idOf<PersonId>().nullable(),
  service: idOf<ServiceId>().nullable(),
  dueOn: day.nullable(),
  evaluateOn: day.nullable(),
});
export type MeasureInput = z.infer<typeof MeasureInput>;

/** How an item ends. If-Match: the item's version. `advice` and `tryUntil` where the case goes back. */
export const ConcludeItem = z.strictObject({
  outcome: z.enum(outcomeCodes).nullable(),
  reason: text(4000).nullable().default(null),
  childView: text(4000).nullable().default(null),
  childViewMissingReason: text(2000).nullable().default(null),
  bestInterests: text(4000).nullable().default(null),
  dissent: text(4000).nullable().default(null),
  leadService: idOf<ServiceId>().nullable().default(null),
  /** The family is at the table, or has agreed to do without; asked again only where no consent is registered. */
  familyTakesPart: z.boolean().default(false),
  advice: text(4000).nullable().default(null),
  tryUntil: day.nullable().default(null),
  measures: z.array(MeasureInput).max(50).default([]),
});
export type ConcludeItem = z.infer<typeof ConcludeItem>;

export const PostponeItem = z.strictObject({ reason: text(400) });
export type PostponeItem = z.infer<typeof PostponeItem>;

/** The text of one item. `textVersion`: the one the writer began from; an older one answers 412 with `current.version`. */
export const SaveText = z.strictObject({ text: RichText, textVersion: z.int().min(0) });
export type SaveText = z.infer<typeof SaveText>;

/** When the text was stored, and the version the next one is to begin from. */
export const SavedText = z.object({ id: answeredId, textVersion: z.int(), textSavedAt: instant });
export type SavedText = z.infer<typeof SavedText>;

/** Answer of every deed on an item: where it stands now. */
export const ItemMoved = z.object({
  id: answeredId,
  meeting: answeredId,
  state: z.enum(itemStateNames),
  outcome: z.enum(outcomeCodes).nullable(),
  version: z.int(),
});
export type ItemMoved = z.infer<typeof ItemMoved>;
