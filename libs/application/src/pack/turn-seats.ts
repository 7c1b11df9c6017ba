import { LockMode } from '@mikro-orm/postgresql';
import { following, type Follower, type Taking } from '#kernel/forum/follow-office';
import type { Turn } from '#kernel/forum/pack-changes';
import type { ResolvedForum } from '#kernel/forum/resolved-pack';
import { positionKey, positionsOf, seatChanges, type Position } from '#kernel/forum/seat-changes';
import type { PersonId, SeatId } from '#kernel/ids';
import type { Fact } from '#kernel/outcome';
import { Seat } from '#persistence/forum/seat.row';
import { seatedFacts, type Moved } from '../forum/seatings.js';
import type { Store } from '../store.js';
import type { Known } from './known-model.js';
import type { NewSeat } from './write-forums.js';

/** The seats of a model that is in force, locked, and what they are called by. */
export interface SeatsInForce {
  readonly known: Known;
  readonly seats: readonly Seat[];
}

export const seatsInForce = async (
  { em, actor: { owner } }: Store,
  known: Known,
): Promise<SeatsInForce> => ({
  known,
  seats: await em.find(
    Seat,
    { owner, endedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { ord: 'asc', id: 'asc' } },
  ),
});

/** What becomes of the seats: these end, these are held in another way, these are made, and these follow. */
export interface SeatTurn {
  readonly end: readonly Seat[];
  readonly change: readonly { readonly row: Seat; readonly is: Position }[];
  readonly add: readonly NewSeat[];
  readonly follow: readonly Moved[];
}

/** Rows by what they are, of one forum. A party has no row of its own: its seat is known by its name. */
const rowsByPosition = (
  forum: string,
  before: readonly Position[],
  { known, seats }: SeatsInForce,
) => {
  const keyOf = (rows: readonly { id: string; key: string }[], id: string | null | undefined) =>
    rows.find((row) => row.id === id)?.key ?? null;
  const id = known.forums.find(({ key }) => key === forum)?.id;
  const keyed = (row: Seat): string => {
    const { role, label, terms = null } = row;
    const [office, service, unit] = [
      keyOf(known.offices, row.office),
      keyOf(known.services, row.service),
      keyOf(known.units, row.unit),
    ];
    const isParty = office === null && service === null;
    const alike = before.find((one) => one.party !== null && one.label.nb === label.nb);
    const party = isParty ? (alike?.party ?? null) : null;
    return positionKey({ role, office, service, unit, party, terms });
  };
  return Map.groupBy(
    seats.filter((row) => row.forum === id),
    keyed,
  );
};

/** What ends and what changes in one forum. Of several that are alike, one that nobody sits in ends first. */
const turnOf = (turn: Turn, forum: string, inForce: SeatsInForce) => {
  const { removed, changed } = seatChanges(turn.before, turn.after, forum);
  const rows = rowsByPosition(forum, positionsOf(turn.before, forum), inForce);
  const take = (position: Position, wants: (row: Seat) => boolean): Seat[] => {
    const alike = rows.get(positionKey(position)) ?? [];
    const at = Math.max(0, alike.findIndex(wants));
    return alike.splice(at, 1);
  };
  const end = removed.flatMap((position) => take(position, ({ person }) => person == null));
  const change = changed.flatMap(({ was, is }) =>
    take(was, ({ role }) => role === was.role).map((row) => ({ row, is })),
  );
  return { end, change };
};

const isNew = ({ known }: SeatsInForce, { key }: ResolvedForum): boolean =>
  !known.forums.some((row) => row.key === key);

/** What is new: the positions of new forums, and those that others have got. */
const addedOf = (turn: Turn, inForce: SeatsInForce, newId: Store['newId']): NewSeat[] => {
  const holders = new Map(inForce.known.offices.map(({ key, holder }) => [key, holder ?? null]));
  return turn.after.forums.flatMap((forum) => {
    const all = positionsOf(turn.after, forum.key);
    const added = isNew(inForce, forum)
      ? all
      : seatChanges(turn.before, turn.after, forum.key).added;
    return added.map((seat) => ({
      id: newId<SeatId>(),
      forum,
      seat,
      ord: all.indexOf(seat) < 0 ? all.length : all.indexOf(seat),
      // the seat of an office goes with the office, from its first day
      person: seat.office === null ? null : (holders.get(seat.office) ?? null),
    }));
  });
};

const leading: readonly string[] = ['chair', 'leader'];

/** Who chairs or leads a forum when it is done, where that may be another than before. */
const takingsOf = (
  { end, add }: Pick<SeatTurn, 'end' | 'add'>,
  { known, seats }: SeatsInForce,
): Taking[] => {
  const keys = new Map(known.forums.map(({ id, key }) => [id, key]));
  const ended = new Set(end.map(({ id }) => id));
  const touched = [
    ...end.map(({ forum, role }) => ({ forum: keys.get(forum) ?? '', role })),
    ...add.map(({ forum, seat }) => ({ forum: forum.key, role: seat.role })),
  ].filter(({ role }) => leading.includes(role));
  return touched.map(({ forum, role }) => {
    const stays = seats.find(
      (row) =>
        !ended.has(row.id) && keys.get(row.forum) === forum && row.role === role && row.person,
    );
    const comes = add.find((one) => one.forum.key === forum && one.seat.role === role);
    return {
      ...{ forum, role, to: stays?.toOn ?? comes?.seat.to ?? null },
      person: stays?.person ?? comes?.person ?? null,
    };
  });
};

/** A new seat that goes with an office in another forum is held by whoever has that office now. */
const seated = (
  add: readonly NewSeat[],
  { known, seats }: SeatsInForce,
  takings: readonly Taking[],
) => {
  const holderOf = (forum: string, role: string): PersonId | null => {
    const taken = takings.findLast((one) => one.forum === forum && one.role === role);
    if (taken !== undefined) return taken.person;
    const id = known.forums.find(({ key }) => key === forum)?.id;
    return seats.find((row) => row.forum === id && row.role === role)?.person ?? null;
  };
  return add.map((one): NewSeat => {
    const follows = one.seat.terms?.officeIn;
    return follows === undefined ? one : { ...one, person: holderOf(follows.forum, follows.role) };
  });
};

/** Everything that becomes of the seats when one model follows another, with those that go with offices in other forums. */
export const turnSeats = (turn: Turn, inForce: SeatsInForce, newId: Store['newId']): SeatTurn => {
  const turned = turn.after.forums.map(({ key }) => turnOf(turn, key, inForce));
  const end = turned.flatMap((one) => one.end);
  const added = addedOf(turn, inForce, newId);
  const takings = takingsOf({ end, add: added }, inForce);
  const keys = new Map(inForce.known.forums.map(({ id, key }) => [id, key]));
  const followers = inForce.seats.flatMap((row): Follower[] => {
    const officeIn = row.terms?.officeIn;
    if (officeIn === undefined || end.includes(row)) return [];
    const { id, role, person = null } = row;
    return [{ id, role, person, forum: keys.get(row.forum) ?? '', officeIn }];
  });
  return {
    end,
    change: turned.flatMap((one) => one.change),
    add: seated(added, inForce, takings),
    follow: following(takings, followers).flatMap((move) => {
      const row = inForce.seats.find(({ id }) => id === move.seat);
      return row === undefined ? [] : [{ ...move, row }];
    }),
  };
};

/** What is told of it: who leaves a seat, and who has got one. */
export const turnFacts = ({ end, add, follow }: SeatTurn): Fact[] => [
  ...seatedFacts(follow),
  ...end
    .filter(({ person }) => person != null)
    .map(({ id, forum }) => fact('seat.left', id, forum)),
  ...add.filter(({ person }) => person !== null).map(({ id }) => fact('seat.filled', id, null)),
];

const fact = (name: string, id: SeatId, forum: Fact['forum']): Fact => ({
  ...{ name, level: 'system', forum },
  about: { noun: 'seat', id },
});
