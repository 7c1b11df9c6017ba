import { isRefusal, type Fact } from '#kernel/outcome';
import type { Verb } from '#kernel/access/may';
import { postponeItem, type Postponed } from '#kernel/meeting/postpone-item';
import { hasEnded, type ReferralState } from '#kernel/referral/referral.states';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { CaseParticipant } from '#persistence/referral/case-participant.row';
import type { Store } from '../store.js';
import type { CaseInHand } from './case-in-hand.js';

/** What leaves the agendas when a case moves away from them. */
export interface Leaving {
  readonly items: readonly { readonly item: AgendaItem; readonly set: Postponed }[];
  /** What becomes of the case's topics; null when they stay as they are. */
  readonly topics: 'waiting' | 'withdrawn' | null;
  readonly facts: readonly Fact[];
}

const nothing: Leaving = { items: [], topics: null, facts: [] };

/** States in which a case stands on an agenda, or its topic is the meeting's own to end. */
const standing: readonly ReferralState[] = ['on-agenda', 'in-discussion'];

/** A case that has ended or is with the sender again has no topic left; any other one waits for the next agenda. */
const topicAfter = (to: ReferralState): 'waiting' | 'withdrawn' =>
  hasEnded(to) || to === 'returned' ? 'withdrawn' : 'waiting';

/**
 * A case that moves off the agenda takes its item with it: nothing is discussed that was taken back, nothing stands twice.
 * @param to the state it goes to; undefined when it stays
 * @param verb why, as the code the agenda keeps
 */
export const leaving = (hand: CaseInHand, to: ReferralState | undefined, verb: Verb): Leaving => {
  if (to === undefined || standing.includes(to)) return nothing;
  const put = hand.items.map((item) => ({
    item,
    outcome: postponeItem(item, { forum: hand.referral.toForum, reason: verb }, hand.at),
  }));
  const items = put.flatMap(({ item, outcome }) =>
    isRefusal(outcome) ? [] : [{ item, set: outcome.change }],
  );
  const facts = put.flatMap(({ outcome }) => (isRefusal(outcome) ? [] : outcome.facts));
  return { items, topics: topicAfter(to), facts };
};

/** Writes it, and closes what taking part had opened. */
export async function leave(hand: CaseInHand, off: Leaving, store: Store): Promise<void> {
  for (const { item, set } of off.items) {
    Object.assign(item, set.item);
    item.version += 1;
    const meeting = hand.meetings.find(({ id }) => id === item.meeting);
    if (meeting !== undefined) {
      Object.assign(meeting, set.meeting);
      meeting.version += 1;
    }
  }
  if (off.topics === null) return;
  for (const topic of hand.topics) {
    topic.state = off.topics;
    topic.version += 1;
  }
  if (off.items.length === 0 && off.topics === 'waiting') return;
  const parts = await store.em.find(CaseParticipant, {
    referral: hand.referral.id,
    relation: 'participant',
    endedAt: null,
  });
  for (const part of parts) part.endedAt = store.at.now;
}
