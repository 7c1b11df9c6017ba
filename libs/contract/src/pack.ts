import { z } from 'zod';
import { forumStatuses } from '#kernel/forum/lifecycle';
import { mayList, name, requiredText, text } from './ids.js';
import { faultCodes } from './pack-faults.js';
import { Structure, StructureForum, StructureNode } from './structure.js';

/** A model one can begin from. */
export const PackOnShelf = z.object({
  key: z.string(),
  municipality: name,
  plan: z.object({ title: z.string(), dated: z.string() }),
  /** Its descriptions of forums, by kind; one may stand for many forums. */
  kinds: z.array(z.object({ kind: z.string(), count: z.int() })),
  /** Questions its plan leaves open on forums that are to run. */
  open: z.int(),
});
export type PackOnShelf = z.infer<typeof PackOnShelf>;

export const PackShelfList = z.object({ items: z.array(PackOnShelf) });
export type PackShelfList = z.infer<typeof PackShelfList>;

/** Begins a model. `copyAs`: for a municipality of this name, with schools and kindergartens of its own. */
export const ChoosePack = z.strictObject({
  pack: z.string().min(1).max(80),
  copyAs: requiredText(80).nullable(),
});
export type ChoosePack = z.infer<typeof ChoosePack>;

export const questionTypes = [
  'cadence',
  'chair',
  'seat',
  'convener',
  'slot',
  'ages',
  'yes-no',
  'working-days',
  'months',
  'count',
  'choice',
  'clocks',
  'edge-to',
  'edge-days',
  'units',
  'list',
] as const;

/** A setting of a forum, an open end of one of its ways, or its places. Made from the schema of its kind. */
export const DraftQuestion = z.object({
  /** What an answer is sent under. */
  path: z.string(),
  setting: z.string(),
  type: z.enum(questionTypes),
  required: z.boolean(),
  /** The plan leaves it to the municipality. */
  asked: z.boolean(),
  /** Nothing is answered yet. */
  open: z.boolean(),
  /** While it is open, nothing can be installed. */
  blocks: z.boolean(),
  of: z.array(z.string()),
  min: z.int().nullable(),
  max: z.int().nullable(),
  /** What the plan names and has not decided between. */
  options: z.array(z.unknown()),
  /** What the plan says; null where it says nothing. */
  planned: z.unknown(),
  /** The answer so far; null where there is none. */
  value: z.unknown(),
});
export type DraftQuestion = z.infer<typeof DraftQuestion>;

const Keyed = z.object({ key: z.string(), name });
export type Keyed = z.infer<typeof Keyed>;

/** A forum the model describes: one, or one for each of its places. */
export const DraftForum = Keyed.extend({
  kind: z.string(),
  level: z.enum(['individual', 'system', 'both']),
  status: z.enum(forumStatuses),
  instances: z.array(Keyed),
  /** The plan's own words, by their ids. */
  rules: z.array(z.object({ id: z.string(), quote: z.string() })),
  questions: z.array(DraftQuestion),
});
export type DraftForum = z.infer<typeof DraftForum>;

/** What is wrong with a model, and where. Its text is `setup.fault.<code>` with the values. */
export const DraftFault = z.object({
  path: z.string(),
  /** The path in parts: the name of a part, and of an item in a list its key, or which it is. */
  parts: z.array(z.object({ name: z.string(), item: z.string().nullable() })),
  /** Line of the text; null where it is about the whole. */
  line: z.int().nullable(),
  code: z.enum(faultCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type DraftFault = z.infer<typeof DraftFault>;

/** The map as it would be: forums are named by the model's keys, nothing is on its way. */
export const DraftMap = Structure.extend({
  nodes: z.array(
    StructureNode.extend({
      forums: z.array(StructureForum.extend({ id: z.string() })),
      next: z.null(),
    }),
  ),
});
export type DraftMap = z.infer<typeof DraftMap>;

/** What a model says when it is read. With faults the forums are missing. */
export const DraftReading = z.object({
  municipality: name,
  /** The text as plain values, as the form reads it, faulty or not; null where it is no YAML. */
  model: z.record(z.string(), z.unknown()).nullable(),
  faults: z.array(DraftFault),
  forums: z.array(DraftForum),
  /** Schools and kindergartens, where the model leaves them open. */
  places: z.array(DraftQuestion),
  /** What an answer may name. */
  areas: z.array(Keyed),
  offices: z.array(Keyed),
  services: z.array(Keyed),
  map: DraftMap.nullable(),
  /** How many forums there would be. */
  count: z.int(),
});
export type DraftReading = z.infer<typeof DraftReading>;

/** The model of the municipality as it stands. */
export const PackDraft = DraftReading.extend({
  version: z.int(),
  base: z.string(),
  text: z.string(),
  /** It is not word for word the pack it was begun from. */
  changed: z.boolean(),
  /** The pack it was begun from has a newer edition. */
  newer: z.boolean(),
  /** The day what is in force took effect; null before the first time. */
  inForceOn: z.string().nullable(),
  may: mayList,
});
export type PackDraft = z.infer<typeof PackDraft>;

/** How far the municipality has come. */
export const Setup = z.object({
  draft: PackDraft.nullable(),
  forums: z.int(),
  people: z.int(),
  /** Seats of active forums with nobody in them. */
  vacant: z.int(),
  calendarDays: z.int(),
  meetings: z.int(),
});
export type Setup = z.infer<typeof Setup>;

/** Answers to questions, all of them or none. Null takes an answer back. */
export const SettleDraft = z.strictObject({
  answers: z
    .array(z.strictObject({ path: z.string().min(1).max(300), value: z.unknown() }))
    .min(1)
    .max(500),
});
export type SettleDraft = z.infer<typeof SettleDraft>;

/** The model as YAML. It is kept as written, faulty or not. */
export const WriteDraft = z.strictObject({ text: text(300_000) });
export type WriteDraft = z.infer<typeof WriteDraft>;

/** A model joined with the newer edition of its pack. Where both have changed the same, the local change stands. */
export const DraftUpgraded = z.object({
  version: z.int(),
  draft: PackDraft,
  /** What was taken from the newer edition, as paths. */
  taken: z.array(z.string()),
  conflicts: z.array(z.object({ path: z.string(), local: z.unknown(), theirs: z.unknown() })),
});
export type DraftUpgraded = z.infer<typeof DraftUpgraded>;
