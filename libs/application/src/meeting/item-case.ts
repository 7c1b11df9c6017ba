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

/** The children of some cases as an agenda names them. */
const childrenOf = async (
  { em, at }: Store,
  referrals: readonly Referral[],
): Promise<ReadonlyMap<string, AgendaItemLine['child']>> => {
  const ids = referrals.flatMap(({ child }) => child ?? []);
  const children = ids.length === 0 ? [] : await em.find(Child, { id: { $in: ids } });
  const places = children.flatMap(({ unit }) => unit ?? []);
  const units = places.length === 0 ? [] : await em.find(Unit, { id: { $in: places } });
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return new Map(
    children.map(({ id, givenName, bornOn, unit }) => [
      id,
      {
        givenName,
        age: ageOn(bornOn, at.today),
        unit: unit == null ? null : (names.get(unit) ?? null),
      },
    ]),
  );
};

/** Of these cases, those that exist for the actor; the others stay numbers on the agenda. */
export async function readableCasesOf(
  store: Store,
  ids: readonly ReferralId[],
): Promise<Map<ReferralId, ReadableCase>> {
  const { em, actor } = store;
  if (ids.length === 0) return new Map();
  const parts = await partsIn(em, actor, ids);
  const cases = await em.find(Referral, { id: { $in: [...ids] } }, { orderBy: { id: 'asc' } });
  const readable = cases
    .map((referral) => ({ referral, relations: relationsToReferral(actor, referral, parts) }))
    .filter(({ relations }) => relations.length > 0);
  if (readable.length === 0) return new Map();
  const waivers = await em.find(Waiver, {
    referral: { $in: readable.map(({ referral }) => referral.id) },
  });
  const children = await childrenOf(
    store,
    readable.map(({ referral }) => referral),
  );
  return new Map(
    readable.map(({ referral, relations }) => [
      referral.id,
      {
        referral,
        relations,
        waivers: waivers.filter((waiver) => waiver.referral === referral.id),
        child: children.get(referral.child ?? '') ?? null,
      },
    ]),
  );
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
