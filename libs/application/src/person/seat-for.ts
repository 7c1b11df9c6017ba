import type { SeatRole } from '#kernel/access/actor';
import type { ForumId, SeatId, ServiceId, UnitId } from '#kernel/ids';
import type { KnownSeat } from './known-places.js';

interface Asked {
  readonly forum: { readonly id: ForumId };
  readonly role: SeatRole;
  readonly person: {
    readonly email: string;
    readonly service: ServiceId | null;
    readonly unit: UnitId | null;
  };
}

/**
 * The seat somebody sits on already, or a free one: of their service and unit rather than one that is nobody's. Seats of
 * offices follow whoever holds the office.
 */
export const seatFor = (
  seats: readonly KnownSeat[],
  { forum, role, person: { email, service, unit } }: Asked,
  taken: ReadonlyMap<SeatId, { readonly email: string }>,
): SeatId | undefined => {
  const here = seats.filter((seat) => seat.forum === forum.id && seat.role === role);
  const own = here.find(({ id }) => taken.get(id)?.email === email);
  if (own !== undefined) return own.id;
  const fits = (seat: KnownSeat): number =>
    (seat.service && seat.service === service ? 2 : 0) + (seat.unit && seat.unit === unit ? 1 : 0);
  const free = here.filter(
    ({ id, office, service: of }) => !taken.has(id) && !office && (!of || of === service),
  );
  return free.toSorted((one, other) => fits(other) - fits(one))[0]?.id;
};
