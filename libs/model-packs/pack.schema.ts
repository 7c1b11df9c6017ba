import { z } from 'zod';
import { seatRoles } from '#kernel/access/actor';
import { edgeKinds, outcomeCodes } from '#kernel/forum/vocabulary';
import { anEnum, exactlyOne, key, languageKey, name, openMark, ruleId, strict } from './shapes.js';

export const unitKinds = ['school', 'kindergarten', 'combined'] as const;

const area = strict({ key, name });
const service = strict({ key, name });

/** An office: one for the municipality, or one for each unit of these kinds. */
const office = strict({
  key,
  name,
  service: key.optional(),
  unitKinds: z.array(anEnum(unitKinds)).min(1).optional(),
  leadership: z.boolean().optional(),
});

const unit = strict({ key, name: z.string().min(1), kind: anEnum(unitKinds), area: key });

/** A sentence of the plan, word for word (misprints kept), and in English. */
const rule = strict({ id: ruleId, quote: z.string().min(1), en: z.string().min(1) });

const namedInstance = strict({ key, name: z.string().min(1), area: key.optional() });

/** single: one · one-per-unit: one for each unit of these kinds · named-list: these · one-per-case: none before a case asks for it */
const instances = strict({
  scheme: anEnum(['single', 'one-per-unit', 'named-list', 'one-per-case']),
  units: z.array(anEnum(unitKinds)).min(1).optional(),
  list: z.array(namedInstance).min(1).optional(),
})
  .refine(({ scheme, units }) => (scheme === 'one-per-unit') === (units !== undefined), {
    error: 'units belong to the scheme one-per-unit, and it needs them',
  })
  .refine(({ scheme, list }) => (scheme === 'named-list') === (list !== undefined), {
    error: 'list belongs to the scheme named-list, and it needs it',
  });

/**
 * A position. `of: own-unit` is the service at the forum's own school or kindergarten;
 * `of: each-unit-of-area` is one seat for each unit of the forum's area.
 */
const seat = strict({
  role: anEnum(seatRoles),
  office: key.optional(),
  service: key.optional(),
  party: key.optional(),
  of: anEnum(['own-unit', 'each-unit-of-area']).optional(),
  label: name.optional(),
  rules: z.array(ruleId).optional(),
})
  .refine(exactlyOne('office', 'service', 'party'), {
    error: 'a seat has exactly one of: office, service, party',
  })
  .refine((value) => value.party === undefined || value.label !== undefined, {
    error: 'a party needs a label: it is neither an office nor a service with a name',
  });

const guest = strict({
  office: key.optional(),
  service: key.optional(),
  timesPerHalfYear: z.int().min(1).max(12),
  withItem: key.optional(),
  optional: z.boolean().optional(),
  rules: z.array(ruleId).optional(),
}).refine(exactlyOne('office', 'service'), {
  error: 'a guest has exactly one of: office, service',
});

const standing = strict({
  key,
  title: name,
  timesPerHalfYear: z.int().min(1).max(12).optional(),
  everyMeeting: z.literal(true).optional(),
  rules: z.array(ruleId).optional(),
}).refine(exactlyOne('timesPerHalfYear', 'everyMeeting'), {
  error: 'a standing item has exactly one of: timesPerHalfYear, everyMeeting',
});

/** The end of an edge. `of: own-area`: the instance of that forum that has the sender's area. */
const edgeEnd = strict({
  forum: key.optional(),
  office: key.optional(),
  service: key.optional(),
  of: anEnum(['own-area']).optional(),
}).refine(exactlyOne('forum', 'office', 'service'), {
  error: 'an edge ends in exactly one of: forum, office, service',
});

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

const forum = strict({
  key,
  kind: key,
  level: anEnum(['individual', 'system', 'both']),
  status: anEnum(['active', 'planned']),
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

/** A municipality's model as data: only what runs. */
export const packSchema = strict({
  schemaVersion: z.literal(1),
  key,
  municipality: strict({ name, language: languageKey }),
  plan: strict({ title: z.string(), dated: z.iso.date() }),
  areas: z.array(area),
  services: z.array(service).min(1),
  offices: z.array(office),
  units: z.array(unit),
  forums: z.array(forum).min(1),
  /** Rules that hold for the model as a whole. */
  rules: z.array(rule).optional(),
});

/** Settles what a plan leaves open; may not change what the plan says. */
export const settingsSchema = strict({
  pack: key,
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

export type Pack = z.infer<typeof packSchema>;
export type PackForum = Pack['forums'][number];
export type PackEdge = NonNullable<PackForum['edges']>[number];
export type PackSeat = PackForum['seats'][number];
export type PackSettings = z.infer<typeof settingsSchema>;
