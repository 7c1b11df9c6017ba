import type { SeatRole } from '../access/actor.js';
import type { ItemType } from '../meeting/item-types.js';
import type { Level } from '../outcome.js';
import type { ForumRules } from './rules.js';
import type { SettingsSchema } from './settings.js';
import type { AcceptedKind, EdgeKind, ForumKind, OutcomeCode } from './vocabulary.js';

/** How many hold a role: a number, as many as the pack names, or someone new for each case. */
export type SeatCount = number | 'any' | 'per-case';

/** One section of the agenda, in order; its heading is the text `forum.agenda.<key>`. */
export interface AgendaSection {
  readonly key: string;
  /** The items that belong in it. */
  readonly items: readonly ItemType[];
  /** Takes the items that come back from an earlier meeting. */
  readonly followUp?: boolean;
}

/** What a section of the minutes is filled with. */
export type SectionContent = 'attendance' | 'text' | 'voice' | 'matrix' | 'actions';

/**
 * One section of the minutes; its heading is the text `forum.minutes.<key>`.
 * `per`: once per meeting, or once per agenda item of these types. Case sections go to the case's own extract and nowhere else.
 */
export interface MinutesSection {
  readonly key: string;
  readonly per: 'meeting' | readonly ItemType[];
  readonly content: SectionContent;
  /** A case or a decision cannot be concluded while it is empty. */
  readonly required?: boolean;
}

/**
 * A kind of forum as data. The application asks this and never the name of the kind;
 * what the plans leave to the municipality is in `settings`, and the pack must answer it.
 */
export interface ForumPolicy {
  readonly kind: ForumKind;
  readonly levels: readonly Level[];
  readonly accepts: readonly AcceptedKind[];
  /** The seat that leads: an elected or appointed chair, or a permanent leader. */
  readonly ledBy: Extract<SeatRole, 'chair' | 'leader'>;
  readonly seats: Readonly<Partial<Record<SeatRole, SeatCount>>>;
  readonly agenda: readonly AgendaSection[];
  /** What an item of each type can end with. A type that is not here cannot stand on the agenda. */
  readonly outcomes: Readonly<Partial<Record<ItemType, readonly OutcomeCode[]>>>;
  readonly minutes: readonly MinutesSection[];
  /** The edges that may leave it. */
  readonly edges: readonly EdgeKind[];
  /** May its minutes or papers hold a person at all? False is a promise, also for free text. */
  readonly personData: boolean;
  readonly settings: SettingsSchema;
  readonly rules: ForumRules;
}

/** The section of the agenda an item of this type is put under, or null when the forum does not take it. */
export const agendaSectionFor = (
  policy: ForumPolicy,
  type: ItemType,
  followUp = false,
): AgendaSection | null => {
  const sections = policy.agenda.filter((section) => section.items.includes(type));
  return sections.find((section) => Boolean(section.followUp) === followUp) ?? sections[0] ?? null;
};

/** The sections of the minutes that are written for one item of this type. */
export const sectionsFor = (policy: ForumPolicy, type: ItemType): MinutesSection[] =>
  policy.minutes.filter((section) => section.per !== 'meeting' && section.per.includes(type));

/** The types of item that may stand on its agenda. */
export const itemTypesOf = (policy: ForumPolicy): ItemType[] => [
  ...new Set(policy.agenda.flatMap((section) => section.items)),
];

/** What an item of this type can end with here. */
export const outcomesOf = (policy: ForumPolicy, type: ItemType): readonly OutcomeCode[] =>
  policy.outcomes[type] ?? [];
