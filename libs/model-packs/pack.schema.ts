import { z } from 'zod';
import { forumStatuses } from '#kernel/forum/lifecycle';
import { aroundRoles, edgeKinds, outcomeCodes } from '#kernel/forum/vocabulary';
import {
  anEnum,
  exactlyOne,
  key,
  languageKey,
  name,
  oneOf,
  openMark,
  ruleId,
  strict,
} from '#contract/shapes';
import { faultOf } from '#contract/pack-faults';
import { guest, seat, standing } from './seat.schema.js';

export const unitKinds = ['school', 'kindergarten', 'combined'] as const;

const area = strict({ key, name });
/** `external`: employed elsewhere. `serves`: the municipalities that share it. */
const service = strict({
  key,
  name,
  external: z.literal(true).optional(),
  serves: z.array(key).min(2).optional(),
});

/** An office: one for the municipality, or one for each unit of these kinds. */
const office = strict({
  key,
  name,
  service: key.optional(),
  unitKinds: z.array(anEnum(unitKinds)).min(1).optional(),
  leadership: z.boolean().optional(),
});

const unit = strict({
  key,
  name: z.string().min(1),
  kind: anEnum(unitKinds),
  area: key.optional(),
});

/** A sentence of the plan, word for word (misprints kept), and in English. */
const rule = strict({ id: ruleId, quote: z.string().min(1), en: z.string().min(1) });

const namedInstance = strict({
  key,
  name: z.union([z.string().min(1), name]),
  area: key.optional(),
  rules: z.array(ruleId).optional(),
});

const open = <Schema extends z.ZodType>(schema: Schema) => z.union([openMark, schema]);

/** single: one · one-per-unit: one for each unit of these kinds · named-list: these, or open where the plan does not print the division · one-per-case: none before a case asks for it */
const instances = strict({
  scheme: anEnum(['single', 'one-per-unit', 'named-list', 'one-per-case']),
  units: z.array(anEnum(unitKinds)).min(1).optional(),
  list: open(z.array(namedInstance).min(1)).optional(),
  /** How many, where the plan prints the number and not the list. */
  count: z.int().min(2).max(60).optional(),
})
  .refine(({ scheme, units }) => (scheme === 'one-per-unit') === (units !== undefined), {
    error: 'units belong to the scheme one-per-unit, and it needs them',
    params: faultOf('needs-units'),
  })
  .refine(({ scheme, list }) => (scheme === 'named-list') === (list !== undefined), {
    error: 'list belongs to the scheme named-list, and it needs it',
    params: faultOf('needs-list'),
  });

/** The end of an edge. `of: own-area`: the instance of that forum that has the sender's area. */
const edgeEnd = strict({
  forum: key.optional(),
  office: key.optional(),
  service: key.optional(),
  of: anEnum(['own-area']).optional(),
}).refine(
  exactlyOne('forum', 'office', 'service'),
  oneOf('an edge ends in', 'forum', 'office', 'service'),
);

const days = z.int().min(0).max(60);

const edge = strict({
  kind: anEnum(edgeKinds),
  to: z.union([openMark, edgeEnd], {
    error: 'an edge ends in exactly one of: forum, office, service; or open',
  }),
  reason: key.optional(),
  days: z.union([openMark, days], { error: 'working days from 0 to 60, or open' }).optional(),
  /** Inferred from the plan, not printed in it. */
  derived: z.boolean().optional(),
  rules: z.array(ruleId).optional(),
});

/** A forum's life as the plan tells it. */
const life = {
  status: anEnum(forumStatuses),
  since: z.iso.date().optional(),
  replaces: z.array(key).optional(),
  replacedBy: z.array(key).optional(),
};

const forum = strict({
  key,
  kind: key,
  level: anEnum(['individual', 'system', 'both']),
  ...life,
  /** The family it belongs to: what is common to the members stands in the abstract forum and they may override it. */
  partOf: key.optional(),
  abstract: z.literal(true).optional(),
  /** The municipalities that take part, in a forum of a region. */
  municipalities: open(z.array(key).min(2)).optional(),
  name,
  /** The name of each instance, with {place} for its unit or its name. */
  nameOfEach: name.optional(),
  purpose: name.optional(),
  instances,
  settings: z.record(z.string(), z.unknown()),
  /** Outcomes of the kind that lead nowhere here. */
  without: z.array(anEnum(outcomeCodes)).optional(),
  seats: z.array(seat),
  guests: z.array(guest).optional(),
  standing: z.array(standing).optional(),
  edges: z.array(edge).optional(),
  rules: z.array(rule).optional(),
});

/** What we do not run, drawn on the map only. */
const around = strict({
  key,
  name,
  role: anEnum(aroundRoles),
  level: anEnum(['individual', 'system', 'both']),
  ...life,
  rules: z.array(rule).optional(),
});

const municipality = strict({ key, name });

/** A municipality's model as data, or the layer of a region: what runs, and what stands around it. */
export const packSchema = strict({
  schemaVersion: z.literal(1),
  key,
  municipality: strict({ name, language: languageKey }).optional(),
  region: strict({ name, language: languageKey, covers: z.array(municipality).min(2) }).optional(),
  /** The regional packs a municipality's model rests on. */
  regions: z.array(key).optional(),
  plan: strict({ title: z.string(), dated: z.iso.date() }),
  areas: z.array(area),
  services: z.array(service).min(1),
  offices: z.array(office),
  units: open(z.array(unit)),
  forums: z.array(forum).min(1),
  around: z.array(around).optional(),
  /** Rules that hold for the model as a whole. */
  rules: z.array(rule).optional(),
})
  .refine(
    exactlyOne('municipality', 'region'),
    oneOf('a pack belongs to', 'municipality', 'region'),
  )
  .refine(({ region, regions }) => region === undefined || regions === undefined, {
    error: 'a region rests on no other region',
    params: faultOf('region-alone'),
  });

/** Settles what a plan leaves open; may not change what the plan says. */
export const settingsSchema = strict({
  pack: key,
  areas: z.array(area).optional(),
  units: z.array(unit).optional(),
  /** The instances of a list the plan does not print. */
  instances: z.record(key, z.array(namedInstance).min(1)).optional(),
  /** Who takes part in a regional forum, where the plan does not say. */
  municipalities: z.record(key, z.array(key).min(2)).optional(),
  forums: z.record(key, z.record(z.string(), z.unknown())),
  edges: z
    .array(
      strict({
        from: key,
        kind: anEnum(edgeKinds),
        to: edgeEnd,
        days: days.optional(),
        settles: anEnum(['to', 'days']),
      }),
    )
    .optional(),
});

/** A pack with its families flattened; units may still be open. */
export type Pack = z.infer<typeof packSchema>;
export type PackForum = Pack['forums'][number];
export type PackEdge = NonNullable<PackForum['edges']>[number];
export type PackSeat = PackForum['seats'][number];
export type PackSettings = z.infer<typeof settingsSchema>;
