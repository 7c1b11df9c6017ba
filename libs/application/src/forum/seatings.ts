import { LockMode } from '@mikro-orm/postgresql';
import type { Fact } from '#kernel/outcome';
import { following, type Follower } from '#kernel/forum/follow-office';
import type { PersonId, SeatId } from '#kernel/ids';
import { Forum } from '#persistence/forum/forum.row';
import { Seat } from '#persistence/forum/seat.row';
import type { Store } from '../store.js';

/** Seats that count today, as a filter. */
export const heldToday = ({ today }: Store['at']) => ({
  endedAt: null,
  fromOn: { $lte: today },
  $or: [{ toOn: null }, { toOn: { $gte: today } }],
});

/** Who sits in a seat from today; null leaves it vacant. */
export interface Seating {
  readonly seat: SeatId;
  readonly person: PersonId | null;
}

/** Seats that are to change hands, with those that follow from offices in other forums. */
export interface SeatGround {
  readonly seats: readonly Seat[];
  readonly followers: readonly Seat[];
  /** The key of each forum. */
  readonly keys: ReadonlyMap<string, string>;
}

/** The seats as they stand, locked, and every seat of the owner that goes with an office in another forum. */
export async function seatGround(
  { em, actor }: Store,
  where: { readonly ids?: readonly SeatId[]; readonly offices?: readonly string[] },
): Promise<SeatGround> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
  const own = { owner: actor.owner, endedAt: null };
  const asked =
    where.ids === undefined
      ? { office: { $in: [...(where.offices ?? [])] } }
      : { id: { $in: [...where.ids] } };
  const seats = await em.find(Seat, { ...own, ...asked } as object, lock);
  const dated = await em.find(Seat, { ...own, terms: { $ne: null } }, lock);
  const followers = dated.filter(({ terms }) => terms?.officeIn !== undefined);
  const forums = await em.find(Forum, {
    id: { $in: [...seats, ...followers].map((seat) => seat.forum) },
  });
  return { seats, followers, keys: new Map(forums.map(({ id, key }) => [id, key])) };
}

/** A seat that changes hands. */
export interface Moved extends Seating {
  readonly row: Seat;
  readonly to: string | null;
}

/** Everything that moves: the seats themselves, and those that follow from them. */
export const movesOf = (ground: SeatGround, seatings: readonly Seating[]): Moved[] => {
  const { seats, followers, keys } = ground;
  const keyOf = ({ forum }: Pick<Seat, 'forum'>) => keys.get(forum) ?? '';
  const moves = seatings.flatMap((seating) => {
    const row = seats.find(({ id }) => id === seating.seat);
    return row === undefined ? [] : [{ ...seating, row, to: row.toOn ?? null }];
  });
  const takings = moves.map(({ row, person, to }) => ({
    forum: keyOf(row),
    role: row.role,
    person,
    to,
  }));
  const follow = followers.flatMap((row): Follower[] => {
    const officeIn = row.terms?.officeIn;
    if (officeIn === undefined) return [];
    const { id, role, person = null } = row;
    return [{ id, role, person, forum: keyOf(row), officeIn }];
  });
  return [
    ...moves,
    ...following(takings, follow).flatMap((move) => {
      const row = followers.find(({ id }) => id === move.seat);
      return row === undefined ? [] : [{ ...move, row }];
    }),
  ];
};

/** What is told of it: the seat is filled, or left. */
export const seatedFacts = (moves: readonly Moved[]): Fact[] =>
  moves.map(({ row, person }) => ({
    name: person === null ? 'seat.left' : 'seat.filled',
    level: 'system',
    about: { noun: 'seat', id: row.id },
    forum: row.forum,
  }));

/** Writes it: from today somebody sits there, or nobody does. */
export const seatNow = (moves: readonly Moved[], { at }: Store): void => {
  for (const { row, person, to } of moves)
    Object.assign(row, {
      person,
      // a seat the plan dates is not held before its day
      fromOn: row.fromOn > at.today ? row.fromOn : at.today,
      toOn: to,
      vacantSince: person === null ? at.today : null,
      version: row.version + 1,
    });
};
