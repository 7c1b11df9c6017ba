import type { SeatRole } from '../access/actor.js';
import type { PersonId, SeatId } from '../ids.js';

/** A seat that goes with an office in another forum: whoever chairs or leads there sits here. */
export interface Follower {
  readonly id: SeatId;
  /** The forum it lies in, by key, and its role there: others may follow from it in turn. */
  readonly forum: string;
  readonly role: SeatRole;
  readonly person: PersonId | null;
  readonly officeIn: { readonly forum: string; readonly role: SeatRole };
}

/** An office in a forum is taken, or with null left. `to` is its last day, where it is dated. */
export interface Taking {
  readonly forum: string;
  readonly role: SeatRole;
  readonly person: PersonId | null;
  readonly to: string | null;
}

/** Who sits in the following seat from now on; null when the office is left. */
export interface Following {
  readonly seat: SeatId;
  readonly person: PersonId | null;
  readonly to: string | null;
}

/**
 * The seats that move with offices that were taken or left, and those that follow from them again.
 * The packs have no seats that follow each other in a ring; a follower moves once.
 */
export const following = (
  takings: readonly Taking[],
  followers: readonly Follower[],
): Following[] => {
  if (takings.length === 0) return [];
  const moves = followers.flatMap((follower) => {
    const { forum, role } = follower.officeIn;
    const taking = takings.findLast((one) => one.forum === forum && one.role === role);
    return taking === undefined ? [] : [{ follower, taking }];
  });
  const moved = new Set(moves.map(({ follower }) => follower.id));
  const next = moves.map(({ follower: { forum, role }, taking: { person, to } }) => ({
    ...{ forum, role, person, to },
  }));
  return [
    ...moves
      .filter(({ follower, taking }) => follower.person !== taking.person)
      .map(({ follower, taking: { person, to } }) => ({ seat: follower.id, person, to })),
    ...following(
      next,
      followers.filter(({ id }) => !moved.has(id)),
    ),
  ];
};
