import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumPolicy } from '#kernel/forum/policy';
import type { ForumId } from '#kernel/ids';
import { referralKinds, type ReferralKind } from '#kernel/referral/referral';
import { refersTo, type Receiving } from '#kernel/referral/receiving';
import { Forum } from '#persistence/forum/forum.row';
import { ForumEdge } from '#persistence/forum/forum-edge.row';
import type { ForumRegistry } from '../forum/forum.registry.js';

/** The kinds of cases a forum takes: its policy's, without what the municipality has ruled out. */
export const kindsTakenBy = (
  policy: Pick<ForumPolicy, 'accepts'>,
  { settings }: Pick<Forum, 'settings'>,
): ReferralKind[] =>
  referralKinds.filter(
    (kind) =>
      policy.accepts.includes(kind) &&
      !(kind === 'anonymous' && settings['anonymity'] === 'never') &&
      !(kind === 'identified' && settings['anonymity'] === 'only'),
  );

/** Two ends of a referral. */
export interface Ends {
  readonly from: ForumId;
  readonly to: Forum;
}

/** What may be sent from one forum to another, by the pack's edges and the receiver's policy. */
export async function receivingOf(
  em: EntityManager,
  registry: ForumRegistry,
  { from, to }: Ends,
): Promise<Receiving> {
  const edges = await em.find(ForumEdge, { kind: 'refersTo', from, toForum: to.id, endedAt: null });
  return {
    accepts: kindsTakenBy(registry.of(to.kind), to),
    reachable: to.status === 'active' && refersTo(edges, from, to.id),
  };
}
