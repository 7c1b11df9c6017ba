import type { ServiceId, TopicId } from '#kernel/ids';
import type { Placement, Room } from '#kernel/meeting/place-topic';
import { isRefusal, type Fact, type Outcome } from '#kernel/outcome';
import { takeOffAgenda } from '#kernel/referral/discuss';
import type { ReferralAt, ReferralChange } from '#kernel/referral/referral';
import { scheduleReferral } from '#kernel/referral/schedule';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Referral } from '#persistence/referral/referral.row';
import { Waiver } from '#persistence/referral/waiver.row';
import { LockMode } from '@mikro-orm/postgresql';
import type { Store } from '../store.js';
import { caseAt } from './case-at.js';
import { peopleOf, servicesAt } from './case-parts.js';

/** A case on the agenda of a meeting that is called off. */
export interface CaseToMove {
  readonly topic: TopicId;
  readonly referral: Referral;
  readonly waivers: readonly Waiver[];
  readonly services: readonly ServiceId[];
  readonly at: ReferralAt;
}

/** Where the case goes: the next agenda, or back to the queue where nobody may hear it then. */
export interface MovedCase {
  readonly topic: TopicId;
  readonly referral: Referral;
  readonly change: ReferralChange;
  readonly waits: boolean;
}

/** The cases of these items, locked, with what decides whether they can be heard another day. */
export async function loadCases(store: Store, items: readonly AgendaItem[]): Promise<CaseToMove[]> {
  const cases: CaseToMove[] = [];
  for (const { topic, referral: id, meeting } of items) {
    if (topic == null || id == null) continue;
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const referral = await store.em.findOne(Referral, { id }, { lockMode });
    if (referral === null) continue;
    cases.push({
      topic,
      referral,
      waivers: await store.em.find(Waiver, { referral: id }),
      services: servicesAt(await peopleOf(store, meeting)),
      at: await caseAt(store, referral),
    });
  }
  return cases;
}

const moveOne = (one: CaseToMove, day: string | undefined): Outcome<MovedCase> => {
  const { topic, referral, waivers, services, at } = one;
  const off = takeOffAgenda(referral, at);
  if (isRefusal(off)) return off;
  const queued = { change: { topic, referral, change: off.change, waits: true }, facts: off.facts };
  if (day === undefined) return queued;
  const again = scheduleReferral(
    Object.assign({}, referral, off.change),
    { day, waivers, services },
    at,
  );
  if (isRefusal(again)) return queued;
  return {
    change: { topic, referral, change: { ...off.change, ...again.change }, waits: false },
    facts: [...off.facts, ...again.facts],
  };
};

/** Takes every case off the agenda, and puts those on the next one that may be heard there on its day. */
export const moveCases = (
  cases: readonly CaseToMove[],
  {
    placements,
    rooms,
  }: { readonly placements: readonly Placement[]; readonly rooms: readonly Room[] },
): Outcome<MovedCase[]> => {
  const moved: MovedCase[] = [];
  const facts: Fact[] = [];
  for (const one of cases) {
    const to = placements.find(({ topic }) => topic === one.topic)?.meeting;
    const outcome = moveOne(one, rooms.find(({ meeting }) => meeting.id === to)?.meeting.day);
    if (isRefusal(outcome)) return outcome;
    moved.push(outcome.change);
    facts.push(...outcome.facts);
  }
  return { change: moved, facts };
};
