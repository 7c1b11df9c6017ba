import { hearing } from '#kernel/consent/basis';
import type { PersonId } from '#kernel/ids';
import { isRefusal } from '#kernel/outcome';
import { CaseParticipant } from '#persistence/referral/case-participant.row';
import { Disclosure } from '#persistence/referral/disclosure.row';
import type { TableRow } from '#persistence/referral/table.queries';
import type { Store } from '../store.js';
import type { CaseInHand } from './case-in-hand.js';
import { servicesOf, type Placing, type Scheduled } from './placing.js';

/** Who at the table may hear the case: for an anonymous one all, for an identified one those whose service a consent names. */
const hearers = (
  { kind }: { readonly kind: 'identified' | 'anonymous' },
  table: readonly TableRow[],
  heard: ReadonlySet<string>,
): PersonId[] => [
  ...new Set(
    table
      .filter(({ service }) => kind === 'anonymous' || (service !== null && heard.has(service)))
      .map(({ person }) => person),
  ),
];

/**
 * Opens the case to those at the table who may hear it, and writes down what was shared with which service by which rule
 * (DOMAIN §5). Parts from an earlier agenda end: nobody keeps the case from a meeting it was not discussed in.
 */
export async function openCase(
  hand: CaseInHand,
  { change, more }: { readonly change: Scheduled; readonly more: Placing },
  store: Store,
): Promise<void> {
  const { em, at, actor, newId } = store;
  const { referral } = hand;
  const heard = hearing(referral, more.waivers, {
    day: change.day,
    services: servicesOf(more.table),
  });
  if (isRefusal(heard)) return;
  const earlier = await em.find(CaseParticipant, {
    referral: referral.id,
    relation: 'participant',
    endedAt: null,
  });
  for (const part of earlier) part.endedAt = at.now;
  const services = new Set(heard.hear.map(({ service }) => service));
  for (const person of hearers(referral, more.table, services)) {
    em.create(CaseParticipant, {
      id: newId(),
      owner: actor.owner,
      referral: referral.id,
      person,
      relation: 'participant',
      agendaItem: more.item,
      fromAt: at.now,
      endedAt: null,
    });
  }
  for (const { service, basis } of heard.hear) {
    em.create(Disclosure, {
      id: newId(),
      owner: actor.owner,
      referral: referral.id,
      waiver: basis.waiver,
      meeting: change.placed.item.meeting,
      toService: service,
      toPerson: null,
      rule: basis.rule,
      at: at.now,
    });
  }
}
