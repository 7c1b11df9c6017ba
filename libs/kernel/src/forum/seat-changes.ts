import type { SeatRole } from '../access/actor.js';
import type { ResolvedGuest, ResolvedPack, ResolvedSeat } from './resolved-pack.js';
import { same } from './same.js';

/** A position of a forum: a seat, or the seat of a guest on schedule. */
export interface Position extends ResolvedSeat {
  readonly timesPerHalfYear: number | null;
  readonly withItem: string | null;
}

/** How the positions of one forum differ between two models. */
export interface SeatChanges {
  readonly added: readonly Position[];
  readonly removed: readonly Position[];
  /** The same position, and something else is said of it: its duty, its name, its days. */
  readonly changed: readonly { readonly was: Position; readonly is: Position }[];
}

const ofGuest = (guest: ResolvedGuest): Position => {
  const { forum, office, service, label, timesPerHalfYear, withItem } = guest;
  return {
    ...{ forum, office, service, label, timesPerHalfYear, withItem },
    ...{ role: 'guest', required: false, unit: null, party: null },
    ...{ termMonths: null, terms: null, from: null, to: null },
  };
};

/** The positions of a forum in the order of the model: its seats, then its guests. */
export const positionsOf = (
  { seats, guests }: Pick<ResolvedPack, 'seats' | 'guests'>,
  forum: string,
): Position[] => [
  ...seats
    .filter((seat) => seat.forum === forum)
    .map((seat) => ({ ...seat, timesPerHalfYear: null, withItem: null })),
  ...guests.filter((guest) => guest.forum === forum).map(ofGuest),
];

/** Between these a seat stays the same: only whether one comes every time is another. */
const duties: readonly SeatRole[] = ['member', 'on-demand'];

type Held = Pick<Position, 'role' | 'office' | 'service' | 'unit' | 'party' | 'terms'>;

const holder = ({ office, service, unit, party, terms }: Held): unknown[] => {
  const { anyOf, officeIn, ofForum, perCase, municipality, leads } = terms ?? {};
  const one = anyOf?.map((each) => [each.office, each.service, each.party]);
  return [office, service, unit, party, one, officeIn, ofForum, perCase, municipality, leads];
};

/** What a position is: its role and whose it is. Two that are alike in this are the same. */
export const positionKey = (seat: Held): string =>
  same([duties.includes(seat.role) ? 'member' : seat.role, ...holder(seat)]);

/** What differs between the positions of a forum; nothing for a forum that is in one of the models only. */
export const seatChanges = (
  before: ResolvedPack,
  after: ResolvedPack,
  forum: string,
): SeatChanges => {
  const isIn = ({ forums }: ResolvedPack) => forums.some(({ key }) => key === forum);
  if (!isIn(before) || !isIn(after)) return { added: [], removed: [], changed: [] };
  const left = Map.groupBy(positionsOf(before, forum), positionKey);
  const added: Position[] = [];
  const changed: { was: Position; is: Position }[] = [];
  for (const is of positionsOf(after, forum)) {
    const alike = left.get(positionKey(is)) ?? [];
    // of several that are alike, one that is word for word the same stays what it was
    const at = Math.max(
      0,
      alike.findIndex((one) => same(one) === same(is)),
    );
    const [was] = alike.splice(at, 1);
    if (was === undefined) added.push(is);
    else if (same(was) !== same(is)) changed.push({ was, is });
  }
  return { added, removed: [...left.values()].flat(), changed };
};
