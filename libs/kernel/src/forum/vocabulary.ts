import type { Level } from '../outcome.js';

/** What a forum is: a key of a policy. The kernel knows that kinds exist, never which. */
export type ForumKind = string & { readonly noun: 'forum-kind' };
export const asForumKind = (text: string) => text as ForumKind;

/** What may be sent to a forum. A forum may be on both levels; what it receives never is (DOMAIN §3). */
export type AcceptedKind = 'identified' | 'anonymous' | 'system';

export const levelOf = (kind: AcceptedKind): Level => (kind === 'system' ? 'system' : 'individual');

/** What an item can end with, over all forums; a policy names those of its own. */
export const outcomeCodes = [
  'noted',
  'advice',
  'measures',
  'return',
  'forward',
  'escalate',
  'lift',
  'answer',
  'decided',
  'postponed',
  'no-action',
  'accepted',
  'declined',
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

/** What a plan names beside its forums: nobody runs it here, and the map shows it. In the order it is shown. */
export const aroundRoles = [
  'service-team',
  'participation',
  'authority',
  'context',
  'historical',
] as const;
export type AroundRole = (typeof aroundRoles)[number];

/** How one end of the structure reaches another. What is not an edge cannot be sent (DOMAIN §1). */
export const edgeKinds = [
  'refersTo',
  'returnsTo',
  'circulatesMinutesTo',
  'reportsTo',
  'escalatesTo',
  'mandates',
  'mustPrecede',
] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/** The edges that carry something upward: minutes, counters, issues. Leadership's picture follows these. */
export const upward: readonly EdgeKind[] = ['circulatesMinutesTo', 'reportsTo', 'escalatesTo'];

/** The edges that may not come back to where they began. Only returns and mandates answer another edge. */
export const mayNotLoop: readonly (readonly EdgeKind[])[] = [
  upward,
  ['refersTo'],
  ['mandates'],
  ['mustPrecede'],
];

/** Outcomes that send something somewhere, and the edge it goes along: without the edge the outcome leads nowhere. */
export const outcomeEdges: Readonly<Partial<Record<OutcomeCode, EdgeKind>>> = {
  return: 'returnsTo',
  forward: 'refersTo',
  escalate: 'escalatesTo',
  lift: 'escalatesTo',
};
