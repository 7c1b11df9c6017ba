import type { AgendaItemLine } from '#contract/agenda-item';
import { relationsToReferral } from '#kernel/access/relations';
import type { CaseRelation } from '#kernel/access/may';
import { hearing } from '#kernel/consent/basis';
import { ageOn } from '#kernel/consent/consent';
import type { ReferralId, ServiceId } from '#kernel/ids';
import { isRefusal } from '#kernel/outcome';
import { Child } from '#persistence/person/child.row';
import { Unit } from '#persistence/person/unit.row';
import { Referral } from '#persistence/referral/referral.row';
import { partsIn } from '#persistence/referral/referral-access.queries';
import { Waiver } from '#persistence/referral/waiver.row';
import type { Store } from '../store.js';

/** A case the actor may read, with what an agenda shows of it. */
export interface ReadableCase {
  readonly referral: Referral;
  readonly relations: readonly CaseRelation[];
  readonly child: AgendaItemLine['child'];
  readonly waivers: readonly Waiver[];
}

const childOf = async ({ em, at }: Store, referral: Referral): Promise<AgendaItemLine['child']> => {
  const child = referral.child == null ? null : await em.findOne(Child, { id: referral.child });
  if (child === null) return null;
  const unit = child.unit == null ? null : await em.findOne(Unit, { id: child.unit });
  return {
    givenName: child.givenName,
    age: ageOn(child.bornOn, at.today),
    unit: unit?.name ?? null,
  };
};

/** Of these cases, those that exist for the actor; the others stay numbers on the agenda. */
export async function readableCasesOf(
  store: Store,
  ids: readonly ReferralId[],
): Promise<Map<ReferralId, ReadableCase>> {
  const { em, actor } = store;
  if (ids.length === 0) return new Map();
  const parts = await partsIn(em, actor, ids);
  const found = new Map<ReferralId, ReadableCase>();
  for (const referral of await em.find(
    Referral,
    { id: { $in: [...ids] } },
    { orderBy: { id: 'asc' } },
  )) {
    const relations = relationsToReferral(actor, referral, parts);
    if (relations.length === 0) continue;
    const waivers = await em.find(Waiver, { referral: referral.id });
    found.set(referral.id, {
      referral,
      relations,
      waivers,
      child: await childOf(store, referral),
    });
  }
  return found;
}

/** Who at the table hears a case on a day, and until when the consent it rests on holds. */
export const hearersOf = (
  { referral, waivers }: Pick<ReadableCase, 'referral' | 'waivers'>,
  question: { readonly services: readonly ServiceId[]; readonly day: string },
) => {
  const heard = hearing(referral, waivers, question);
  if (isRefusal(heard)) return { hears: [], leaves: question.services, consentUntil: null };
  const bases = new Set(heard.hear.map(({ basis }) => basis.waiver));
  const until = waivers.filter(({ id }) => bases.has(id)).map(({ validUntil }) => validUntil);
  return {
    hears: heard.hear.map(({ service }) => service),
    leaves: heard.leave,
    consentUntil: until.toSorted()[0] ?? null,
  };
};
