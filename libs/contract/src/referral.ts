import { z } from 'zod';
import type { ForumId } from '#kernel/ids';
import { referralKinds } from '#kernel/referral/referral';
import { referralStateNames } from '#kernel/referral/referral.states';
import { CaseClock, CaseMeeting, ConsentSummary, PathStep } from './case-parts.js';
import { ForumRef, PersonRef } from './forum.js';
import { answeredId, day, idOf, instant, mayList, page, requiredText, text } from './ids.js';
import { ServiceRef, WaiverLine } from './waiver.js';

/** Longest free text of a case: 100 000 characters as written. */
export const longest = 100_000;

/** Ages as a case names them; never a birth date on a card. */
export const ageBands = ['0-2', '3-5', '6-9', '10-12', '13-15', '16-18', '19-24'] as const;
export type AgeBand = (typeof ageBands)[number];

export const triedEffects = ['yes', 'some', 'no', 'too-early'] as const;

// What is asked for

/** Begins a referral. `kind` and forums cannot change later: an anonymous case is never made into another. */
export const DraftReferral = z.strictObject({
  fromForum: idOf<ForumId>(),
  toForum: idOf<ForumId>(),
  kind: z.enum(referralKinds),
});
export type DraftReferral = z.infer<typeof DraftReferral>;

export const TriedMeasure = z.strictObject({
  what: requiredText(2000),
  weeks: z.int().min(0).max(520),
  effect: z.enum(triedEffects),
});

export const ChildWritten = z.strictObject({
  givenName: requiredText(100),
  familyName: requiredText(100),
  bornOn: day,
  guardians: z
    .array(z.strictObject({ name: requiredText(200), relation: requiredText(100) }))
    .max(6),
});
export type ChildWritten = z.infer<typeof ChildWritten>;

/** Writes on a referral; what is left out stays. With If-Match. */
export const EditReferral = z.strictObject({
  question: text(1000).optional(),
  situation: text(longest).optional(),
  tried: z.array(TriedMeasure).max(30).optional(),
  triedWaiver: text(4000).nullable().optional(),
  childView: text(longest).nullable().optional(),
  ageBand: z.enum(ageBands).nullable().optional(),
  urgent: z.boolean().optional(),
  child: ChildWritten.optional(),
});
export type EditReferral = z.infer<typeof EditReferral>;

// What is answered

/** A case in a list: never a name, and no free text but the question. */
export const ReferralCard = z.object({
  id: answeredId,
  receipt: z.string().nullable(),
  kind: z.enum(referralKinds),
  state: z.enum(referralStateNames),
  urgent: z.boolean(),
  frozen: z.boolean(),
  ageBand: z.string().nullable(),
  unit: z.object({ id: answeredId, name: z.string(), area: z.string().nullable() }).nullable(),
  fromForum: ForumRef,
  toForum: ForumRef,
  question: z.string(),
  clock: CaseClock.nullable(),
  consent: ConsentSummary,
  handovers: z.int(),
  claimedBy: PersonRef.nullable(),
  stateSince: instant,
  submittedAt: instant.nullable(),
  version: z.int(),
  may: mayList,
});
export type ReferralCard = z.infer<typeof ReferralCard>;
export const ReferralList = page(ReferralCard);
export type ReferralList = z.infer<typeof ReferralList>;

/**
 * A whole case. `opened` is false for a coordinator who has not taken the case: then name, situation and child's view are
 * left out, and `withheld` tells which of them are filled in.
 */
export const ReferralPage = ReferralCard.extend({
  referrer: PersonRef,
  relations: z.array(z.string()),
  opened: z.boolean(),
  withheld: z.array(z.enum(['child', 'situation', 'childView'])),
  situation: z.string(),
  tried: z.array(z.object({ what: z.string(), weeks: z.int(), effect: z.enum(triedEffects) })),
  triedWaiver: z.string().nullable(),
  childView: z.string().nullable(),
  child: z
    .object({
      givenName: z.string(),
      familyName: z.string(),
      bornOn: day,
      guardians: z.array(z.object({ name: z.string(), relation: z.string() })),
    })
    .nullable(),
  ask: z.string().nullable(),
  answer: z.string().nullable(),
  advice: z.string().nullable(),
  endedReason: z.string().nullable(),
  waivers: z.array(WaiverLine),
  path: z.array(PathStep),
  meeting: CaseMeeting.nullable(),
  openActions: z.int(),
  /** The services that sit at the receiving table: what a consent can name. */
  services: z.array(ServiceRef),
});
export type ReferralPage = z.infer<typeof ReferralPage>;

/** What a deed on a case gives back. */
export const ReferralMoved = z.object({
  id: answeredId,
  receipt: z.string().nullable(),
  state: z.enum(referralStateNames),
  dueOn: day.nullable(),
  version: z.int(),
  may: mayList,
});
export type ReferralMoved = z.infer<typeof ReferralMoved>;

/** Where the reader can refer from, and to: the pack's edges. */
export const ReferralRoutes = z.object({
  items: z.array(
    z.object({
      from: ForumRef,
      to: z.array(
        ForumRef.extend({
          accepts: z.array(z.enum(referralKinds)),
          services: z.array(ServiceRef),
        }),
      ),
    }),
  ),
});
export type ReferralRoutes = z.infer<typeof ReferralRoutes>;
