import { LockMode } from '@mikro-orm/postgresql';
import type { Election as ElectionQuestion } from '#kernel/forum/rules';
import type { DutyId, SeatId } from '#kernel/ids';
import { Duty } from '#persistence/escalation/duty.row';
import { Forum } from '#persistence/forum/forum.row';
import { Seat } from '#persistence/forum/seat.row';
import { Person } from '#persistence/person/person.row';
import { heldToday } from '../forum/seatings.js';
import type { Store } from '../store.js';

/** An election with everything that is asked about it. */
export interface ElectionGround {
  readonly duty: Duty;
  readonly forum: Forum;
  /** The seat that leads and is to be filled. */
  readonly chair: Seat | null;
  /** The members' seats, taken, one per person. */
  readonly members: readonly Seat[];
  readonly people: readonly Person[];
  /** The elections held before, the latest last. */
  readonly held: readonly Duty[];
}

/** @param locks true where the election is to be decided */
export async function electionGround(
  store: Store,
  id: DutyId,
  { locks }: { readonly locks: boolean },
): Promise<ElectionGround | null> {
  const { em, actor, at } = store;
  const lock = locks ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {};
  const duty = await em.findOne(Duty, { id, owner: actor.owner, kind: 'election' }, lock);
  if (duty === null) return null;
  const seats = await em.find(
    Seat,
    { forum: duty.forum, ...heldToday(at), person: { $ne: null } },
    { orderBy: { ord: 'asc', id: 'asc' } },
  );
  const members = seats.filter(({ role }) => role === 'member');
  const held = await em.find(
    Duty,
    { forum: duty.forum, kind: 'election', state: 'done' },
    { orderBy: { doneAt: 'asc', id: 'asc' } },
  );
  const chosen = held.flatMap(({ chosenPerson }) => chosenPerson ?? []);
  return {
    duty,
    forum: await em.findOneOrFail(Forum, { id: duty.forum }),
    chair: duty.seat == null ? null : await em.findOne(Seat, { id: duty.seat }, lock),
    members,
    people: await em.find(Person, {
      id: { $in: [...members.flatMap(({ person }) => person ?? []), ...chosen] },
    }),
    held,
  };
}

interface Elected {
  readonly termMonths: number;
  readonly rotates: boolean;
}

/** How the forum's chair is elected, as the municipality's model says it; null where it is not. */
export const electedIn = ({ settings }: Pick<Forum, 'settings'>): Elected | null => {
  const chair = settings['chair'] as { readonly elected?: Elected } | undefined;
  return chair?.elected ?? null;
};

/** The question the forum's own rule is asked. */
export const questionOf = (ground: ElectionGround, candidate: SeatId): ElectionQuestion => ({
  candidate,
  members: ground.members.map(({ id }) => id),
  earlier: ground.held.flatMap(({ chosen }) => chosen ?? []),
  rotates: electedIn(ground.forum)?.rotates ?? false,
});
