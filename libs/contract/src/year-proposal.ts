import { z } from 'zod';
import { ForumRef, PersonRef } from './forum.js';
import { answeredId, day, idOf, instant, mayList, wallTime } from './ids.js';
import type { ForumId, PersonId, UnitId } from '#kernel/ids';

const schoolYear = z.int().min(2000).max(2100);

export const ProposalQuery = z.object({
  /** The first year of the school year. */
  schoolYear: z.coerce.number().int().min(2000).max(2100),
});
export type ProposalQuery = z.infer<typeof ProposalQuery>;

/** All coming meetings of a school year, planned anew. */
export const ProposeYear = z.strictObject({ schoolYear });
export type ProposeYear = z.infer<typeof ProposeYear>;

const stretch = { from: day, to: day };
const inOrder = ({ from, to }: { from: string; to: string }): boolean => from <= to;
const order = { path: ['to'], message: 'before-from' };

/** What has changed, or may: someone is away, a forum or a unit closes, a new forum begins. */
export const YearChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('away'), person: idOf<PersonId>(), ...stretch }),
  z.strictObject({
    kind: z.literal('closed'),
    forum: idOf<ForumId>().nullable(),
    unit: idOf<UnitId>().nullable(),
    ...stretch,
  }),
  z
    .strictObject({ kind: z.literal('begins'), forum: idOf<ForumId>(), ...stretch })
    .omit({ to: true }),
]);
export type YearChange = z.infer<typeof YearChange>;

/** The coming meetings of a school year, as few of them moved as the changes allow. */
export const ReplanYear = z.strictObject({
  schoolYear,
  changes: z
    .array(YearChange.refine((one) => one.kind === 'begins' || inOrder(one), order))
    .max(20),
});
export type ReplanYear = z.infer<typeof ReplanYear>;

export const proposalStates = ['planning', 'ready', 'failed', 'approved', 'discarded'] as const;

export const unmetReasons = ['no-open-day', 'people-away', 'other-meetings', 'apart'] as const;
export const relaxationKinds = ['move', 'without', 'skip'] as const;

const when = z.object({ day, starts: wallTime });

/** A meeting that lies elsewhere, or is new: `before` is null then. */
export const ProposedChange = z.object({
  forum: answeredId,
  /** The forum it is held together with. */
  joint: answeredId.nullable(),
  meeting: answeredId.nullable(),
  before: when.nullable(),
  after: when,
});
export type ProposedChange = z.infer<typeof ProposedChange>;

/** What a forum does not get, why, who is in the way, and the ways out, the cheapest first. */
export const UnmetLine = z.object({
  forum: answeredId,
  /** `2026-09`, `2026-autumn`, `year`, or the date before which the gap is too long. */
  period: z.string(),
  reason: z.enum(unmetReasons),
  people: z.array(z.object({ id: answeredId, meetings: z.int(), awayDays: z.int() })),
  relaxations: z.array(
    z.object({
      kind: z.enum(relaxationKinds),
      forum: answeredId.nullable(),
      person: answeredId.nullable(),
      days: z.int(),
    }),
  ),
});
export type UnmetLine = z.infer<typeof UnmetLine>;

/** Shares from 0 to 1 of the meetings that keep each wish, and days on which someone has more than three meetings. */
export const YearScores = z.object({
  regularity: z.number(),
  preference: z.number(),
  evenGaps: z.number(),
  crowdedPersonDays: z.int(),
});
export type YearScores = z.infer<typeof YearScores>;

export const ProposalResult = z.object({
  scores: YearScores,
  /** All meetings of the plan. */
  meetings: z.int(),
  changes: z.array(ProposedChange),
  /** Meetings that had no better place, and stay though someone cannot come. */
  stayed: z.array(answeredId),
  unmet: z.array(UnmetLine),
});
export type ProposalResult = z.infer<typeof ProposalResult>;

export const YearProposal = z.object({
  id: answeredId,
  schoolYear: z.int(),
  kind: z.enum(['new', 'replan']),
  state: z.enum(proposalStates),
  from: day,
  madeAt: instant,
  progress: z.object({ placed: z.int(), of: z.int() }),
  result: ProposalResult.nullable(),
  /** Whoever and whatever the result names. */
  forums: z.array(ForumRef),
  people: z.array(PersonRef),
  may: mayList,
});
export type YearProposal = z.infer<typeof YearProposal>;

/** The newest proposal of a school year that is not decided, and whom a new one may be about. */
export const YearProposals = z.object({
  newest: answeredId.nullable(),
  forums: z.array(ForumRef),
  people: z.array(PersonRef),
  units: z.array(z.object({ id: answeredId, name: z.string() })),
});
export type YearProposals = z.infer<typeof YearProposals>;

export const ProposalMade = z.object({ id: answeredId });
export type ProposalMade = z.infer<typeof ProposalMade>;

/** What came of an approval: how many meetings were moved, and how many are new. */
export const ProposalApproved = z.object({ moved: z.int(), opened: z.int() });
export type ProposalApproved = z.infer<typeof ProposalApproved>;
