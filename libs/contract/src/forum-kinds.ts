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

/** The one kind table: which family a kind belongs to. Its name is the text `forum-kinds.<kind>.name`. */
export const forumKinds = {
  'local-team': 'near',
  'resource-team': 'near',
  'discussion-team': 'intake',
  'intake-team': 'intake',
  'outreach-team': 'reach',
  'responsibility-group': 'reach',
  network: 'weave',
  'professional-arena': 'weave',
  'strategic-group': 'steer',
  'steering-group': 'steer',
  'management-meeting': 'steer',
  'police-council': 'guard',
  'participation-arena': 'voice',
} as const satisfies Record<string, ForumFamily>;
type ForumKindKey = keyof typeof forumKinds;

const isKnown = (kind: string): kind is ForumKindKey => Object.hasOwn(forumKinds, kind);

/** The family of a kind. Throws for a kind without a line in the table: policies.spec keeps that from happening. */
export const familyOfKind = (kind: string): ForumFamily => {
  if (isKnown(kind)) return forumKinds[kind];
  throw new Error(`The kind «${kind}» has no family in the table of kinds`);
};
