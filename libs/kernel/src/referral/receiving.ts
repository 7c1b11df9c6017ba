import type { ChildId, ForumId } from '../ids.js';
import { refuse, type Refusal } from '../outcome.js';
import type { ReferralKind } from './referral.js';

/** What the receiving forum's policy and the model pack say about what may be sent to it. */
export interface Receiving {
  /** Kinds of cases its policy accepts. */
  readonly accepts: readonly ReferralKind[];
  /** The pack has an edge `refersTo` from the sending forum: without it nothing can be sent (DOMAIN §1). */
  readonly reachable: boolean;
}

/** An edge as it is stored: one end is a forum, the other a forum, an office or a service. */
export interface EdgeView {
  readonly kind: string;
  readonly from: ForumId;
  readonly toForum?: ForumId | null;
}

/** Does the pack let one forum refer to the other? */
export const refersTo = (edges: readonly EdgeView[], from: ForumId, to: ForumId): boolean =>
  edges.some((edge) => edge.kind === 'refersTo' && edge.from === from && edge.toForum === to);

/** The kind must be taken by the forum, and reachable along the pack's edges. */
export const kindRefusal = (kind: ReferralKind, receiving: Receiving): Refusal | null => {
  if (!receiving.reachable) return refuse('referral.no-edge');
  if (!receiving.accepts.includes(kind)) {
    return refuse('referral.kind-not-accepted', {
      fields: [{ path: 'kind', code: 'not-accepted' }],
    });
  }
  return null;
};

/** An identified case is about a child; an anonymous one cannot hold an identity (DOMAIN §4). */
export const identityRefusal = (
  kind: ReferralKind,
  child: ChildId | null | undefined,
): Refusal | null => {
  if (kind === 'identified' && child == null) {
    return refuse('referral.child-missing', { fields: [{ path: 'child', code: 'required' }] });
  }
  if (kind === 'anonymous' && child != null) {
    return refuse('referral.identity-in-anonymous', {
      fields: [{ path: 'child', code: 'forbidden' }],
    });
  }
  return null;
};
