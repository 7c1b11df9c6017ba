import { Injectable } from '@nestjs/common';
import type { DraftReferral as DraftBody, ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId } from '#kernel/ids';
import { refuse, type Outcome } from '#kernel/outcome';
import { draftReferral, type NewReferral } from '#kernel/referral/draft';
import type { Receiving } from '#kernel/referral/receiving';
import { Forum } from '#persistence/forum/forum.row';
import { Referral } from '#persistence/referral/referral.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { clocksOf } from './case-in-hand.js';
import { mayOfCase } from './case-may.js';
import { receivingOf } from './receiving.js';

interface Ends {
  readonly from: Forum;
  readonly to: Forum;
  readonly receiving: Receiving;
}

const empty = {
  child: null,
  urgent: false,
  ageBand: null,
  question: '',
  situation: '',
  tried: [],
  triedWaiver: null,
  childView: null,
};

/**
 * Begins a referral from a forum the actor keeps. All texts are empty; autosave fills them.
 * @throws Refused `not-found` for a forum that is not there, `not-allowed`, `referral.no-edge`, `referral.kind-not-accepted`
 */
@Injectable()
export class DraftReferral {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  execute(actor: Actor, body: DraftBody, key?: string): Promise<ReferralMoved> {
    return this.work.run<Ends, NewReferral, ReferralMoved>(actor, 'referral.draft', {
      key,
      load: (store) => this.load(store, body),
      subject: ({ from }) => ({ forum: from.id }),
      decide: (ends, store) => decide(ends, body, store),
      apply: (_, change, { em }) => {
        const row = em.create(Referral, { ...change, owner: actor.owner });
        return {
          id: row.id,
          receipt: null,
          state: row.state,
          dueOn: row.dueOn ?? null,
          version: row.version,
          may: mayOfCase(actor, ['referrer'], row),
        };
      },
    });
  }

  private async load({ em }: Store, { fromForum, toForum }: DraftBody): Promise<Ends | null> {
    const from = await em.findOne(Forum, { id: fromForum, status: 'active' });
    const to = await em.findOne(Forum, { id: toForum });
    if (from === null || to === null) return null;
    return { from, to, receiving: await receivingOf(em, this.registry, { from: from.id, to }) };
  }
}

const decide = (
  { from, to, receiving }: Ends,
  { kind }: DraftBody,
  { actor, at, newId }: Store,
): Outcome<NewReferral> => {
  if (actor.person === null) return refuse('not-allowed');
  if (!receiving.reachable) return refuse('referral.no-edge');
  const draft = {
    ...empty,
    id: newId<ReferralId>(),
    kind,
    fromForum: from.id,
    toForum: to.id,
    referrer: actor.person,
    unit: from.unit ?? null,
    receiving,
  };
  return draftReferral(draft, { ...at, clocks: clocksOf(to) });
};
