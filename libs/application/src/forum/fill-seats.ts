import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { done, refuse, type Outcome } from '#kernel/outcome';
import type { PersonId } from '#kernel/ids';
import { Forum } from '#persistence/forum/forum.row';
import { Seat } from '#persistence/forum/seat.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import {
  heldToday,
  movesOf,
  seatedFacts,
  type SeatGround,
  seatGround,
  type Seating,
  seatNow,
} from './seatings.js';

interface Ground extends SeatGround {
  /** The people of each forum that leads another, by its key. */
  readonly leading: ReadonlyMap<string, ReadonlySet<PersonId>>;
}

/**
 * Puts people in seats from today, or lets them leave. The seat stays what it was; only who sits in it changes (DOMAIN §6).
 * Seats that go with an office in another forum follow in the same deed.
 */
@Injectable()
export class FillSeats {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws Refused `seat.follows-office` for a seat nobody is put in by hand, `seat.not-of-forum` where another forum
   * leads and the person does not sit there
   */
  execute(actor: Actor, seatings: readonly Seating[]): Promise<void> {
    return this.work.run<Ground, null, void>(actor, 'seat.fill', {
      load: (store) => load(store, seatings),
      // A leader may fill seats of the own forum only; a list over several forums is the administrator's.
      subject: ({ seats }) => {
        const forums = new Set(seats.map(({ forum }) => forum));
        return { forum: forums.size === 1 ? (seats[0]?.forum ?? null) : null };
      },
      decide: (ground) => decide(ground, seatings),
      apply: (ground, _change, store) => seatNow(movesOf(ground, seatings), store),
    });
  }
}

/** Null when one of the seats is not there. */
async function load(store: Store, seatings: readonly Seating[]): Promise<Ground | null> {
  const ids = [...new Set(seatings.map(({ seat }) => seat))];
  const ground = await seatGround(store, { ids });
  return ground.seats.length < ids.length
    ? null
    : { ...ground, leading: await leadersOf(store, ground) };
}

/** Who sits in the forums that lead one of these; a team that only stands around the model has no members here. */
async function leadersOf(
  { em, actor, at }: Store,
  { seats }: SeatGround,
): Promise<Ground['leading']> {
  const keys = [...new Set(seats.flatMap(({ terms }) => terms?.ofForum ?? []))];
  if (keys.length === 0) return new Map();
  const forums = await em.find(Forum, { owner: actor.owner, key: { $in: keys } });
  const sitting = await em.find(Seat, {
    forum: { $in: forums.map(({ id }) => id) },
    ...heldToday(at),
    person: { $ne: null },
  });
  return new Map(
    forums.map(({ id, key }) => {
      const people = sitting.filter(({ forum }) => forum === id).map(({ person }) => person);
      return [key, new Set(people.flatMap((person) => person ?? []))];
    }),
  );
}

const decide = (ground: Ground, seatings: readonly Seating[]): Outcome<null> => {
  const moves = movesOf(ground, seatings);
  const byHand = moves.filter(({ seat }) => seatings.some((one) => one.seat === seat));
  if (byHand.some(({ row }) => row.terms?.officeIn !== undefined)) {
    return refuse('seat.follows-office');
  }
  const strange = byHand.some(({ row, person }) => {
    const members = ground.leading.get(row.terms?.ofForum ?? '');
    return person !== null && members !== undefined && !members.has(person);
  });
  return strange ? refuse('seat.not-of-forum') : done(null, ...seatedFacts(moves));
};
