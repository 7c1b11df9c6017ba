import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import { withdrawWaiver, type WaiverWithdrawn } from '#kernel/consent/withdraw-waiver';
import type { ReferralId, ServiceId, WaiverId } from '#kernel/ids';
import { CaseParticipant } from '#persistence/referral/case-participant.row';
import { peopleOfServices } from '#persistence/referral/table.queries';
import { Waiver } from '#persistence/referral/waiver.row';
import { notFound } from '../refused.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { CaseDesk } from './case-desk.js';
import type { CaseInHand } from './case-in-hand.js';

/**
 * Takes a consent back. What it opened closes in the same transaction: whoever loses the case cannot read it from then on,
 * and a case nobody may hear leaves the agenda and stands frozen.
 * @throws Refused `not-found`, `consent.not-given`
 */
@Injectable()
export class WithdrawWaiver {
  constructor(
    private readonly desk: CaseDesk,
    private readonly work: UnitOfWork,
  ) {}

  async execute(actor: Actor, waiver: WaiverId): Promise<ReferralMoved> {
    const id = await this.caseOf(actor, waiver);
    return this.desk.act<Waiver[], WaiverWithdrawn>(actor, 'referral.withdraw-waiver', {
      id,
      more: ({ referral }, { em }) => em.find(Waiver, { referral: referral.id }),
      decide: ({ referral, at }, waivers) => withdrawWaiver(referral, { waiver, waivers }, at),
      moves: ({ referral }) => referral,
      then: async (hand, { change, more }, store) => {
        const row = more.find((one) => one.id === waiver);
        if (row !== undefined) Object.assign(row, change.waiver);
        await closeTo(hand, change.effects.loses, store);
      },
    });
  }

  /** The case a consent belongs to. Whether it exists for the actor is asked of the case. */
  private async caseOf(actor: Actor, waiver: WaiverId): Promise<ReferralId> {
    const found = await this.work.read(actor, 'referral.list', {
      load: async ({ em }) => ({ waiver: await em.findOne(Waiver, { id: waiver }) }),
    });
    if (found.waiver === null) throw notFound();
    return found.waiver.referral;
  }
}

/** Ends the parts of everybody in the services that no longer may hear the case. */
const closeTo = async (
  { referral }: CaseInHand,
  services: readonly ServiceId[],
  { em, at }: Store,
): Promise<void> => {
  if (services.length === 0) return;
  const people = await peopleOfServices(em, services);
  const parts = await em.find(CaseParticipant, {
    referral: referral.id,
    person: { $in: people },
    endedAt: null,
  });
  for (const part of parts) part.endedAt = at.now;
};
