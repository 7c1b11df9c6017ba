import { Injectable } from '@nestjs/common';
import type { ReferralMoved } from '#contract/referral';
import type { RecordWaiver as WaiverBody } from '#contract/waiver';
import type { Actor } from '#kernel/access/actor';
import { recordWaiver, type WaiverRecorded } from '#kernel/consent/record-waiver';
import type { WaiverId } from '#kernel/ids';
import { refuse, type Outcome } from '#kernel/outcome';
import { Service } from '#persistence/person/service.row';
import { Waiver } from '#persistence/referral/waiver.row';
import { CaseDesk, type CaseAsked } from './case-desk.js';
import type { CaseInHand } from './case-in-hand.js';

/** The new row's id, and how many of the named services there are. */
interface Naming {
  readonly id: WaiverId;
  readonly known: number;
}

/**
 * Records what those who may decide have said about sharing the case. A yes lets a waiting case go on.
 * @throws Refused `consent.service-unknown` and what the kernel's `recordWaiver` refuses
 */
@Injectable()
export class RecordWaiver {
  constructor(private readonly desk: CaseDesk) {}

  execute(actor: Actor, asked: CaseAsked, body: WaiverBody): Promise<ReferralMoved> {
    return this.desk.act<Naming, WaiverRecorded>(actor, 'referral.record-waiver', {
      ...asked,
      more: async (_, { em, newId }) => ({
        id: newId<WaiverId>(),
        known: await em.count(Service, { id: { $in: body.services } }),
      }),
      decide: (hand, naming) => record(hand, naming, body),
      moves: ({ referral }) => referral,
      then: (hand, { change: { waiver } }, { em }) => {
        if (actor.person === null) return;
        em.create(Waiver, {
          ...waiver,
          services: [...waiver.services],
          channel: body.channel,
          owner: hand.actor.owner,
          recordedBy: actor.person,
          endedAt: null,
        });
      },
    });
  }
}

const record = (
  { referral, at }: CaseInHand,
  { id, known }: Naming,
  body: WaiverBody,
): Outcome<WaiverRecorded> => {
  const services = [...new Set(body.services)];
  if (known !== services.length) {
    return refuse('consent.service-unknown', {
      fields: [{ path: 'services', code: 'not-allowed' }],
    });
  }
  const { answer, ...given } = body;
  const waiver = { ...given, services, id, referral: referral.id, state: answer };
  return recordWaiver(referral, { waiver, next: 'in-triage' }, at);
};
