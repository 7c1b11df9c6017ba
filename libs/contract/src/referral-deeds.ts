import { z } from 'zod';
import type { ForumId, MeetingId, UnitId } from '#kernel/ids';
import { referralStateNames } from '#kernel/referral/referral.states';
import { answeredId, day, idOf, pageQuery, requiredText, text, wallTime } from './ids.js';
import { ageBands, longest } from './referral.js';

export const AskReferral = z.strictObject({ ask: requiredText(4000) });
export type AskReferral = z.infer<typeof AskReferral>;
export const AwaitConsent = z.strictObject({ ask: text(4000).nullable() });
export type AwaitConsent = z.infer<typeof AwaitConsent>;
export const AnswerReferral = z.strictObject({ answer: requiredText(longest) });
export type AnswerReferral = z.infer<typeof AnswerReferral>;
export const ReturnReferral = z.strictObject({ advice: requiredText(longest), tryUntil: day });
export type ReturnReferral = z.infer<typeof ReturnReferral>;
/** Why a case is withdrawn, not accepted or closed. */
export const EndReferral = z.strictObject({ reason: requiredText(4000) });
export type EndReferral = z.infer<typeof EndReferral>;
export const FollowUpReferral = z.strictObject({ evaluateOn: day });
export type FollowUpReferral = z.infer<typeof FollowUpReferral>;
/** Which meeting; null takes the forum's next with room. */
export const ScheduleReferral = z.strictObject({
  meeting: idOf<MeetingId>().nullable(),
  minutes: z.int().min(5).max(240).default(20),
});
export type ScheduleReferral = z.infer<typeof ScheduleReferral>;
/** Deeds that need no words: submit, claim, ready. */
export const NoWords = z.strictObject({});
export type NoWords = z.infer<typeof NoWords>;

/**
 * A list of cases. `queue`: what the forums the reader leads have to deal with; without `state`, all up to the agenda.
 * `sent`: what the reader or its forum has sent · `drafts`: what the reader is writing.
 */
export const ReferralQuery = pageQuery.extend({
  box: z.enum(['queue', 'sent', 'drafts']),
  forum: idOf<ForumId>().optional(),
  unit: idOf<UnitId>().optional(),
  age: z.enum(ageBands).optional(),
  /** One state or several, by comma. */
  state: z
    .string()
    .max(300)
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(referralStateNames)))
    .optional(),
});
export type ReferralQuery = z.infer<typeof ReferralQuery>;

/** Coming meetings of the receiving forum a case can be placed on. */
export const ReferralSlots = z.object({
  items: z.array(
    z.object({ meeting: answeredId, day, starts: wallTime, minutes: z.int(), free: z.int() }),
  ),
});
export type ReferralSlots = z.infer<typeof ReferralSlots>;
