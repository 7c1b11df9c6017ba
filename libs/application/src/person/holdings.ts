import { LockMode } from '@mikro-orm/postgresql';
import { responsibleFor } from '#kernel/access/parts';
import type { PersonId } from '#kernel/ids';
import type { HeldByPerson } from '#kernel/person/leave';
import { hasEnded, referralStateNames } from '#kernel/referral/referral.states';
import { Action } from '#persistence/action/action.row';
import { Feed } from '#persistence/feed/feed.row';
import { Seat } from '#persistence/forum/seat.row';
import { callsToTakeOver, releasePerson } from '#persistence/meeting/leaving.queries';
import { callTo } from '#persistence/meeting/meeting.queries';
import { Office } from '#persistence/person/office.row';
import { CaseParticipant } from '#persistence/referral/case-participant.row';
import { Referral } from '#persistence/referral/referral.row';
import { movesOf, type SeatGround, seatGround, seatNow } from '../forum/seatings.js';
import type { Store } from '../store.js';

/** What a person answers for now, as rows locked to be changed. */
export interface Holdings {
  readonly actions: readonly Action[];
  readonly referrals: readonly Referral[];
  readonly offices: readonly Office[];
  /** The person's own seats, with those that follow from offices in other forums. */
  readonly seating: SeatGround;
}

/** From whom to whom. */
interface Handover {
  readonly from: PersonId;
  readonly to: PersonId;
}

const running = referralStateNames.filter((state) => !hasEnded(state));

/** Everything that would be nobody's if the person left. */
export async function holdingsOf(store: Store, person: PersonId): Promise<Holdings> {
  const { em } = store;
  const seats = await em.find(Seat, { person, endedAt: null });
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
  return {
    referrals: await em.find(
      Referral,
      { state: { $in: running }, $or: [{ referrer: person }, { claimedBy: person }] },
      locked,
    ),
    actions: await em.find(Action, { person, state: { $in: ['open', 'started'] } }, locked),
    offices: await em.find(Office, { holder: person }, locked),
    seating: await seatGround(store, { ids: seats.map(({ id }) => id) }),
  };
}

/** The same as the kernel's rule looks at it. */
export const listed = ({ actions, referrals, offices, seating }: Holdings): HeldByPerson[] => [
  ...actions.map(({ id, level, forum, referral = null }) => ({
    noun: 'action' as const,
    id,
    level,
    forum,
    referral,
  })),
  ...referrals.map(({ id, toForum }) => ({
    noun: 'referral' as const,
    id,
    level: 'individual' as const,
    forum: toForum,
    referral: id,
  })),
  ...offices.map(({ id }) => ({ noun: 'office' as const, id, ...open })),
  ...seating.seats.map(({ id, forum }) => ({ noun: 'seat' as const, id, ...open, forum })),
];

/**
 * The seats as they go to the heir. A follower the leaver holds is moved by hand and by its office, and is moved once;
 * one that somebody else holds goes with the office too.
 */
export const seatsInherited = ({ seating }: Holdings, heir: PersonId) => {
  const own = seating.seats.map(({ id }) => ({ seat: id, person: heir }));
  const moves = movesOf(seating, own);
  return [...new Map(moves.map((move) => [move.seat, move])).values()];
};

const open = { level: 'system' as const, forum: null, referral: null };

/** Gives everything to the heir, and with a measure of a case the right to read the case. */
export async function handOver(store: Store, held: Holdings, { from, to }: Handover) {
  const { at } = store;
  const next = (version: number) => ({ version: version + 1 });
  for (const action of held.actions) {
    Object.assign(action, { person: to, ...next(action.version) });
  }
  for (const referral of held.referrals) {
    const { referrer, claimedBy, version } = referral;
    Object.assign(referral, {
      referrer: referrer === from ? to : referrer,
      claimedBy: claimedBy === from ? to : claimedBy,
      ...next(version),
    });
  }
  for (const office of held.offices) {
    Object.assign(office, { holder: to, heldFrom: at.today, ...next(office.version) });
  }
  seatNow(seatsInherited(held, to), store);
  await opens(store, held, to);
}

const opens = async ({ em, actor, at, newId }: Store, { actions }: Holdings, heir: PersonId) => {
  const cases = new Set(actions.flatMap(({ referral }) => referral ?? []));
  const known = await em.find(CaseParticipant, { person: heir, referral: { $in: [...cases] } });
  for (const referral of cases) {
    for (const part of responsibleFor(referral, { persons: [heir], known }, at.now)) {
      const row = { ...part, id: newId(), owner: actor.owner, agendaItem: null };
      em.create(CaseParticipant, { ...row, endedAt: null });
    }
  }
};

/** Ends what is the leaver's own: parts in cases, calendar addresses, and the calls to coming meetings. */
export async function release(
  store: Store,
  { from, to }: { readonly from: PersonId; readonly to: PersonId | null },
): Promise<void> {
  const { em, at } = store;
  for (const part of await em.find(CaseParticipant, { person: from, endedAt: null })) {
    part.endedAt = at.now;
  }
  for (const feed of await em.find(Feed, { person: from, revokedAt: null })) {
    Object.assign(feed, { revokedAt: at.now, version: feed.version + 1 });
  }
  await em.flush();
  const calls = to === null ? [] : await callsToTakeOver(em, { from, to }, at.today);
  await releasePerson(em, from, at.today);
  if (calls.length > 0)
    await callTo(
      em,
      calls.map((call) => ({ ...call, id: store.newId() })),
    );
}
