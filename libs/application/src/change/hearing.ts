import { isLeadership, sits, type Actor } from '#kernel/access/actor';
import type { Ladder } from '#kernel/forum/ladder';
import type { ForumId, ReferralId } from '#kernel/ids';
import type { OutboxRow } from '#persistence/outbox/outbox.queries';

/** What must be known at this moment to judge who hears a fact. */
export interface Known {
  readonly ladder: Ladder<ForumId>;
  /** Cases the actor may read now. */
  readonly cases: ReadonlySet<ReferralId>;
  /** Actions the actor owns now. */
  readonly actions: ReadonlySet<string>;
}

const isOwn = (actor: Actor, fact: OutboxRow, { actions }: Known): boolean => {
  if (fact.noun === 'action') return actions.has(fact.subject);
  if (fact.noun === 'person') return fact.subject === actor.person;
  return actor.offices.some(({ office }) => office === fact.ids['office']);
};

/**
 * May the actor hear that this happened (CONVENTIONS, Delivery)? A fact of a case only while the case can be read; a fact
 * of the system level in the forum it happened in, in every forum above it and in leadership; what is one's own always.
 */
export const hears = (actor: Actor, fact: OutboxRow, known: Known): boolean => {
  if (!actor.owners.includes(fact.owner)) return false;
  if (isOwn(actor, fact, known)) return true;
  if (fact.level === 'individual') return fact.referral !== null && known.cases.has(fact.referral);
  if (fact.forum === null) return false;
  if (isLeadership(actor)) return true;
  return [fact.forum, ...known.ladder.above(fact.forum)].some((forum) => sits(actor, forum));
};
