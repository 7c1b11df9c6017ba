import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReferralPage } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import type { CaseRelation } from '#kernel/access/may';
import { relationsToReferral } from '#kernel/access/relations';
import type { ReferralId } from '#kernel/ids';
import { Child } from '#persistence/person/child.row';
import { partsIn } from '#persistence/referral/referral-access.queries';
import { cardOf, type CardRow } from '#persistence/referral/referral.queries';
import {
  measuresOf,
  pathOf,
  standsOn,
  waiversOf,
} from '#persistence/referral/referral-page.queries';
import { servicesAt, tablesOf } from '#persistence/referral/table.queries';
import { Referral } from '#persistence/referral/referral.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { cardFor, type Reader } from './case-card.js';
import { asSeen } from './case-seen.js';

/** One case, as much of it as the actor's relation opens. Reading it is an audit row. */
@Injectable()
export class ReadReferral {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, id: ReferralId): Promise<ReferralPage> {
    return this.work
      .read(actor, 'referral.read', {
        load: (store) => load(store, id),
        subject: ({ row, relations }) => ({ forum: row.toForum, relations }),
        audited: () => ({ noun: 'referral', subject: id, referral: id }),
      })
      .then(({ page }) => page);
  }
}

interface Loaded {
  readonly row: CardRow;
  readonly relations: readonly CaseRelation[];
  readonly page: ReferralPage;
}

const load = async (store: Store, id: ReferralId): Promise<Loaded | null> => {
  const { em, actor, at } = store;
  const row = await cardOf(em, actor, id);
  if (row === null) return null;
  const relations = relationsToReferral(actor, row, await partsIn(em, actor, [id]));
  return { row, relations, page: await pageOf(em, row, { actor, relations, at }) };
};

const pageOf = async (em: EntityManager, row: CardRow, reader: Reader): Promise<ReferralPage> => {
  const { id, toForum } = row;
  const referral = await em.findOneOrFail(Referral, { id });
  const child =
    referral.child == null ? null : await em.findOneOrFail(Child, { id: referral.child });
  const card = cardFor(row, reader);
  const mayWithdraw = card.may.includes('referral.withdraw-waiver');
  const waivers = (await waiversOf(em, id)).map((waiver) => ({
    ...waiver,
    may: mayWithdraw && waiver.state === 'given' ? ['referral.withdraw-waiver'] : [],
  }));
  return {
    ...card,
    ...asSeen({ referral, child }, reader),
    may: waivers.some(({ may }) => may.length > 0)
      ? card.may
      : card.may.filter((verb) => verb !== 'referral.withdraw-waiver'),
    referrer: row.referrerName,
    relations: [...reader.relations],
    waivers,
    path: await pathOf(em, id),
    meeting: await standsOn(em, id),
    openActions: (await measuresOf(em, id)).open,
    services: servicesAt(await tablesOf(em, [toForum], reader.at.today), toForum),
  };
};
