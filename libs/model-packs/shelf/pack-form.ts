import { z } from 'zod';
import type { PackForm, PackKind } from '#contract/pack-form';
import { allPolicies } from '#forums/all-policies';
import type { ForumPolicy } from '#kernel/forum/policy';
import { outcomeEdges } from '#kernel/forum/vocabulary';
import { packSchema } from '../pack.schema.js';

const kindOf = ({ kind, levels, seats, edges, settings, outcomes }: ForumPolicy): PackKind => {
  const used = new Set<string>(Object.values(outcomes).flat());
  return {
    kind,
    levels: [...levels],
    roles: Object.keys(seats),
    edges: [...edges],
    settings: Object.keys(settings),
    leads: Object.entries(outcomeEdges)
      .filter(([outcome]) => used.has(outcome))
      .map(([outcome, edge]) => ({ outcome, edge })),
  };
};

/** The schema of a pack as pages read it, and what each kind of forum allows. */
export const packForm = (): PackForm => ({
  schema: z.toJSONSchema(packSchema, { unrepresentable: 'any' }),
  kinds: allPolicies.map(kindOf),
});
