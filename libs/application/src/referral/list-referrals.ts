import { Injectable } from '@nestjs/common';
import type { ReferralList } from '#contract/referral';
import type { ReferralQuery } from '#contract/referral-deeds';
import type { Actor } from '#kernel/access/actor';
import { relationsToReferral } from '#kernel/access/relations';
import { referralStateNames, type ReferralState } from '#kernel/referral/referral.states';
import { partsIn } from '#persistence/referral/referral-access.queries';
import { listCards } from '#persistence/referral/referral.queries';
import { UnitOfWork } from '../unit-of-work.js';
import { cardFor } from './case-card.js';

/** What a box shows when no state is asked for. The queue is what triage has in hand. */
const shown: Readonly<Record<ReferralQuery['box'], readonly ReferralState[]>> = {
  queue: [
    'submitted',
    'forwarded',
    'in-triage',
    'awaiting-information',
    'awaiting-consent',
    'ready',
  ],
  sent: referralStateNames.filter((state) => state !== 'draft'),
  drafts: ['draft'],
};

/** The states that can be asked for in a box: drafts are in their own and nowhere else. */
const within = (box: ReferralQuery['box'], asked: readonly ReferralState[]): ReferralState[] =>
  asked.filter((state) => (state === 'draft') === (box === 'drafts'));

/** A page of cases the actor may read: cards without names. There is no list of children. */
@Injectable()
export class ListReferrals {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, query: ReferralQuery): Promise<ReferralList> {
    const states = within(query.box, query.state ?? shown[query.box]);
    return this.work.read(actor, 'referral.list', {
      load: async ({ em, at }) => {
        const rows = await listCards(em, actor, { ...query, states });
        const page = rows.slice(0, query.limit);
        const parts = await partsIn(
          em,
          actor,
          page.map(({ id }) => id),
        );
        const items = page.map((row) =>
          cardFor(row, { actor, at, relations: relationsToReferral(actor, row, parts) }),
        );
        const next = rows.length > query.limit ? (page.at(-1)?.place ?? null) : null;
        return { items, next };
      },
    });
  }
}
