/** Families of forum kinds: one symbol and one colour role each, always together (never colour alone). */
export const forumFamilies = {
  near: { symbol: 'disc', colour: 'near' },
  intake: { symbol: 'diamond', colour: 'intake' },
  reach: { symbol: 'triangle', colour: 'reach' },
  weave: { symbol: 'cross', colour: 'weave' },
  steer: { symbol: 'square', colour: 'steer' },
  guard: { symbol: 'pentagon', colour: 'guard' },
  voice: { symbol: 'flower', colour: 'voice' },
} as const;
export type ForumFamily = keyof typeof forumFamilies;

/** The tiers of the structure, from the top: who decides, prioritises, learns across, advises in cases, and is nearest the child. */
export const forumTiers = ['decide', 'prioritise', 'learn', 'advise', 'near'] as const;
export type ForumTier = (typeof forumTiers)[number];

interface KindLine {
  readonly family: ForumFamily;
  /** Where it stands on the map of forums. */
  readonly tier: ForumTier;
}

/** The one kind table: which family and tier a kind belongs to. Its name is the text `forum-kinds.<kind>.name`. */
export const forumKinds = {
  'local-team': { family: 'near', tier: 'near' },
  'resource-team': { family: 'near', tier: 'near' },
  'discussion-team': { family: 'intake', tier: 'advise' },
  'intake-team': { family: 'intake', tier: 'advise' },
  'outreach-team': { family: 'reach', tier: 'advise' },
  'responsibility-group': { family: 'reach', tier: 'near' },
  network: { family: 'weave', tier: 'learn' },
  'professional-arena': { family: 'weave', tier: 'learn' },
  'strategic-group': { family: 'steer', tier: 'prioritise' },
  'steering-group': { family: 'steer', tier: 'prioritise' },
  'management-meeting': { family: 'steer', tier: 'decide' },
  'police-council': { family: 'guard', tier: 'decide' },
  'participation-arena': { family: 'voice', tier: 'learn' },
} as const satisfies Record<string, KindLine>;
type ForumKindKey = keyof typeof forumKinds;

const isKnown = (kind: string): kind is ForumKindKey => Object.hasOwn(forumKinds, kind);

const lineOf = (kind: string): KindLine => {
  if (isKnown(kind)) return forumKinds[kind];
  throw new Error(`The kind «${kind}» has no line in the table of kinds`);
};

/** The family of a kind. Throws for a kind without a line in the table: policies.spec keeps that from happening. */
export const familyOfKind = (kind: string): ForumFamily => lineOf(kind).family;

/** The tier of a kind. Throws as `familyOfKind` does. */
export const tierOfKind = (kind: string): ForumTier => lineOf(kind).tier;
