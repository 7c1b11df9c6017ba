import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import type { Verb } from '#kernel/access/may';
import { staleness } from '#kernel/at';
import type { ReferralId } from '#kernel/ids';
import { isRefusal, type Outcome } from '#kernel/outcome';
import type { ReferralChange } from '#kernel/referral/referral';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { caseInHand, subjectOf, type CaseInHand } from './case-in-hand.js';
import { mayOfCase } from './case-may.js';
import { leave, leaving, type Leaving } from './leave-agenda.js';

/** Which case, and the version the caller acted on, if it said. */
export interface CaseAsked {
  readonly id: ReferralId;
  readonly version?: number | undefined;
  readonly key?: string | undefined;
}

/** A deed on one case: what more it reads, what the kernel decides, and what it writes beside the case. */
export interface CaseDeed<More, Change> {
  more(hand: CaseInHand, store: Store): Promise<More>;
  decide(hand: CaseInHand, more: More): Outcome<Change>;
  /** What of the change is the case's own. */
  moves(change: Change): ReferralChange;
  then?(
    hand: CaseInHand,
    written: { readonly change: Change; readonly more: More },
    store: Store,
  ): void | Promise<void>;
}

interface Desk<More> {
  readonly hand: CaseInHand;
  readonly more: More;
}
interface Both<Change> {
  readonly change: Change;
  readonly leaving: Leaving;
}

/** Where every deed on a case is done: lock, leave, rule, write, and off the agenda with what no longer belongs there. */
@Injectable()
export class CaseDesk {
  constructor(private readonly work: UnitOfWork) {}

  /** A deed that moves the case and writes nothing else. */
  move(
    actor: Actor,
    verb: Verb,
    asked: CaseAsked & { readonly decide: (hand: CaseInHand) => Outcome<ReferralChange> },
  ): Promise<ReferralMoved> {
    return this.act(actor, verb, {
      ...asked,
      more: async () => null,
      decide: asked.decide,
      moves: (change) => change,
    });
  }

  /**
   * @throws Refused `not-found`, `not-allowed`, the kernel's refusal, or `version.stale`
   */
  act<More, Change>(
    actor: Actor,
    verb: Verb,
    deed: CaseAsked & CaseDeed<More, Change>,
  ): Promise<ReferralMoved> {
    return this.work.run<Desk<More>, Both<Change>, ReferralMoved>(actor, verb, {
      key: deed.key,
      load: async (store) => {
        const hand = await caseInHand(store, deed.id);
        return hand === null ? null : { hand, more: await deed.more(hand, store) };
      },
      subject: ({ hand }) => subjectOf(hand),
      decide: (desk) => decideBoth(desk, verb, deed),
      apply: async ({ hand, more }, { change, leaving: off }, store) => {
        const { referral } = hand;
        Object.assign(referral, deed.moves(change));
        referral.version += 1;
        await leave(hand, off, store);
        await deed.then?.(hand, { change, more }, store);
        return movedAnswer(hand);
      },
    });
  }
}

/** State first, then version: whoever comes too late hears what became of the case rather than a number. */
const decideBoth = <More, Change>(
  { hand, more }: Desk<More>,
  verb: Verb,
  deed: CaseAsked & CaseDeed<More, Change>,
): Outcome<Both<Change>> => {
  const outcome = deed.decide(hand, more);
  if (isRefusal(outcome)) return outcome;
  const stale = deed.version === undefined ? null : staleness(hand.referral, deed.version);
  if (stale !== null) return stale;
  const off = leaving(hand, deed.moves(outcome.change).state, verb);
  return {
    change: { change: outcome.change, leaving: off },
    facts: [...outcome.facts, ...off.facts],
  };
};

/** The answer to a deed: where the case is now, and what can be done next. */
export const movedAnswer = ({ actor, relations, referral }: CaseInHand): ReferralMoved => ({
  id: referral.id,
  receipt: referral.receipt ?? null,
  state: referral.state,
  dueOn: referral.dueOn ?? null,
  version: referral.version,
  may: mayOfCase(actor, relations, referral),
});
