import { z } from 'zod';

const oneOrMore = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value));

/**
 * What becomes of a sentence of the plans:
 * - enforced: a test that passed has the id in its title; `by` also names the file it must stand in
 * - setting: the municipality or the pack says it, at these places of a policy or of the pack's schema
 * - text: people read it, by these keys of libs/texts
 * - shown: people read the plan's own words on the forum's page, `<pack>.<forum>`
 * - later: an issue of the roadmap, by number and name
 * - notForSoftware: why no program can keep it
 */
const verdictSchema = z.union([
  z
    .literal('enforced')
    .transform((): { enforced: { by: string | null } } => ({ enforced: { by: null } })),
  z.strictObject({ enforced: z.strictObject({ by: z.string().min(1) }) }),
  z.strictObject({ setting: oneOrMore }),
  z.strictObject({ text: oneOrMore }),
  z.strictObject({ shown: z.string().regex(/^[^.]+\.[^.]+$/) }),
  z.strictObject({ later: z.string().min(1) }),
  z.strictObject({ notForSoftware: z.string().min(10) }),
]);

const requirement = z.strictObject({
  id: z.string(),
  mark: z.enum(['CORE', 'PERIPHERAL']),
  derived: z.literal(true).optional(),
  says: z.string().min(1),
  verdict: verdictSchema.optional(),
});

const rule = z.strictObject({
  id: z.string(),
  type: z.string().min(1),
  modality: z.string().min(1),
  says: z.string().min(1),
  verdict: verdictSchema.optional(),
});

export const requirementsSchema = z.array(requirement);
export const rulesSchema = z.array(rule);

export type Verdict = z.output<typeof verdictSchema>;

/** A requirement or a rule with what becomes of it; without a verdict when nobody has said. */
export interface Entry {
  readonly id: string;
  readonly verdict?: Verdict;
}
