import type { ForumId, PersonId, ReferralId, UnitId } from '#kernel/ids';
import { Seat } from '#persistence/forum/seat.row';
import type { Attendance } from '#persistence/meeting/attendance.row';
import { Office } from '#persistence/person/office.row';
import { Person } from '#persistence/person/person.row';
import { Unit } from '#persistence/person/unit.row';
import type { Referral } from '#persistence/referral/referral.row';
import type { Store } from '../store.js';
import type { ToCall } from './seat-attendance.js';

/** Someone who comes for one case and for no other: without a seat, so without the rest of the meeting's cases. */
export interface CaseCall extends ToCall {
  readonly referral: ReferralId;
}

type Case = Pick<Referral, 'id' | 'kind' | 'referrer' | 'unit'>;

/** Whoever referred a case, and the head of the child's unit where the plan lets that head chair it. */
export async function callsForCases(
  store: Store,
  forum: ForumId,
  cases: readonly Case[],
): Promise<CaseCall[]> {
  const heads = await headsOf(store, forum, cases);
  const chairs = cases.flatMap(({ id, kind, unit }) => {
    const person = kind === 'anonymous' || unit == null ? undefined : heads.get(unit);
    return person === undefined ? [] : [{ referral: id, person, role: 'chair' as const }];
  });
  const referrers = cases.map(({ id, referrer }) => ({
    referral: id,
    person: referrer,
    role: 'referrer' as const,
  }));
  const called = [...chairs, ...referrers];
  const people = await store.em.find(Person, {
    id: { $in: [...new Set(called.map(({ person }) => person))] },
  });
  return called.map((call) => ({
    ...call,
    seat: null,
    service: people.find(({ id }) => id === call.person)?.service ?? null,
    required: false,
  }));
}

/** The heads who chair by the child's unit: of the role that the forum's seat names for such a unit. */
async function headsOf(
  { em }: Store,
  forum: ForumId,
  cases: readonly Case[],
): Promise<ReadonlyMap<UnitId, PersonId>> {
  const seats = await em.find(Seat, { forum, role: 'chair', endedAt: null });
  const perCase = seats.find(({ terms }) => terms?.perCase !== undefined)?.terms?.perCase;
  if (perCase === undefined) return new Map();
  const units = await em.find(Unit, { id: { $in: cases.flatMap(({ unit }) => unit ?? []) } });
  const roles = Object.values(perCase);
  const offices = await em.find(Office, {
    unit: { $in: units.map(({ id }) => id) },
    role: { $in: roles },
    holder: { $ne: null },
  });
  return new Map(
    units.flatMap(({ id, kind }) => {
      const wanted = kind === 'combined' ? roles : [perCase[kind]];
      const office = offices.find(({ unit, role }) => unit === id && wanted.includes(role));
      return office?.holder == null ? [] : [[id, office.holder]];
    }),
  );
}

/** Of those called to a meeting, those who come to this case: the forum's own people, and whoever is called for it. */
export const comingTo = <Who extends Pick<Attendance, 'person' | 'seat'>>(
  people: readonly Who[],
  calls: readonly CaseCall[],
  referral: ReferralId,
): Who[] =>
  people.filter(
    ({ seat, person }) =>
      seat != null || calls.some((call) => call.person === person && call.referral === referral),
  );
