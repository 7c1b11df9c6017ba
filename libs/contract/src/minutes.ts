import { z } from 'zod';
import { outcomeCodes } from '#kernel/forum/vocabulary';
import type { ForumId } from '#kernel/ids';
import { itemTypes } from '#kernel/meeting/item-types';
import { presences } from '#kernel/meeting/meeting';
import { minutesStateNames } from '#kernel/minutes/minutes';
import { ServiceRef } from './action.js';
import { AgendaItemLine, RichText } from './agenda-item.js';
import { ForumRef, PersonRef } from './forum.js';
import {
  answeredId,
  day,
  idOf,
  instant,
  mayList,
  name,
  pageQuery,
  requiredText,
  wallTime,
} from './ids.js';

export const MinutesLine = z.object({
  id: answeredId,
  meeting: answeredId,
  forum: ForumRef,
  day,
  state: z.enum(minutesStateNames),
  number: z.string().nullable(),
  remarksDueOn: day.nullable(),
  remarks: z.int(),
  approvedAt: instant.nullable(),
  version: z.int(),
});
export type MinutesLine = z.infer<typeof MinutesLine>;

export const MinutesList = z.object({ items: z.array(MinutesLine), next: z.string().nullable() });
export type MinutesList = z.infer<typeof MinutesList>;

export const MinutesQuery = z.strictObject({
  ...pageQuery.shape,
  forum: idOf<ForumId>().optional(),
  state: z.enum(minutesStateNames).optional(),
});
export type MinutesQuery = z.infer<typeof MinutesQuery>;

export const MinutesRemark = z.object({
  id: answeredId,
  by: PersonRef,
  text: z.string(),
  at: instant,
});

/** Where approved minutes went, and what was answered there. */
export const MinutesDelivery = z.object({
  id: answeredId,
  toForum: ForumRef.nullable(),
  toOffice: name.nullable(),
  at: instant,
  /** The agenda it stands on there; null while it waits. */
  meeting: z.object({ id: answeredId, day }).nullable(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});
export type MinutesDelivery = z.infer<typeof MinutesDelivery>;

/** An item of frozen minutes. Cases are not among them. */
export const FrozenItem = z.object({
  number: z.int(),
  type: z.enum(itemTypes),
  title: z.string().nullable(),
  outcome: z.enum(outcomeCodes).nullable(),
  reason: z.string().nullable(),
  text: RichText,
  actions: z.array(
    z.object({
      goal: z.string(),
      what: z.string(),
      person: z.string().nullable(),
      service: name.nullable(),
      dueOn: day,
    }),
  ),
});

/** The approved minutes, frozen: the system copy, without any case, and not even how many there were. */
export const FrozenMinutes = z.object({
  forum: name,
  day,
  starts: wallTime,
  place: z.string(),
  present: z.array(
    z.object({ name: z.string(), service: name.nullable(), presence: z.enum(presences) }),
  ),
  items: z.array(FrozenItem),
});
export type FrozenMinutes = z.infer<typeof FrozenMinutes>;

/** Minutes with remarks and deliveries. `items` as the reader may see them now; `body` once they are approved. */
export const MinutesPage = MinutesLine.extend({
  starts: wallTime,
  place: z.string(),
  circulatedAt: instant.nullable(),
  approvedBy: PersonRef.nullable(),
  hash: z.string().nullable(),
  body: FrozenMinutes.nullable(),
  items: z.array(AgendaItemLine),
  present: z.array(
    z.object({ name: z.string(), service: name.nullable(), presence: z.enum(presences) }),
  ),
  remarkList: z.array(MinutesRemark),
  deliveries: z.array(MinutesDelivery),
  may: mayList,
});
export type MinutesPage = z.infer<typeof MinutesPage>;

export const MinutesMoved = z.object({
  id: answeredId,
  state: z.enum(minutesStateNames),
  remarksDueOn: day.nullable(),
  number: z.string().nullable(),
  version: z.int(),
});
export type MinutesMoved = z.infer<typeof MinutesMoved>;

/** Working days for remarks; the forum's own setting when left out, 0 when the minutes were read out at the table. */
export const CirculateMinutes = z.strictObject({
  remarksWithin: z.int().min(0).max(30).optional(),
});
export type CirculateMinutes = z.infer<typeof CirculateMinutes>;

export const RemarkMinutes = z.strictObject({ text: requiredText(4000) });
export type RemarkMinutes = z.infer<typeof RemarkMinutes>;

export const Remarked = z.object({ id: answeredId, at: instant });
export type Remarked = z.infer<typeof Remarked>;

/** The part of approved minutes about one case, for one reader: `family`, or one service with its own tasks only. */
export const Extract = z.object({
  id: answeredId,
  minutes: answeredId,
  referral: answeredId,
  receipt: z.string().nullable(),
  audience: z.enum(['family', 'service']),
  service: ServiceRef.nullable(),
  forum: ForumRef,
  day,
  at: instant,
  hash: z.string(),
  body: z.object({
    question: z.string(),
    childView: z.string().nullable(),
    childViewMissingReason: z.string().nullable(),
    bestInterests: z.string().nullable(),
    outcome: z.enum(outcomeCodes).nullable(),
    reason: z.string().nullable(),
    dissent: z.string().nullable(),
    leadService: name.nullable(),
    /** Only in the family's. */
    text: RichText.nullable(),
    actions: z.array(
      z.object({
        goal: z.string(),
        what: z.string(),
        person: z.string().nullable(),
        service: name.nullable(),
        dueOn: day,
        evaluateOn: day.nullable(),
      }),
    ),
  }),
});
export type Extract = z.infer<typeof Extract>;
export const ExtractList = z.object({ items: z.array(Extract) });
export type ExtractList = z.infer<typeof ExtractList>;
