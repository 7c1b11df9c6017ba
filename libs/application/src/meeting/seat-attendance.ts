import type { ForumId, MeetingId, PersonId, SeatId, ServiceId } from '#kernel/ids';
import type { SeatRole } from '#kernel/access/actor';
import { forumsOf, type OfForums } from '#kernel/meeting/forums-of';
import { Seat } from '#persistence/forum/seat.row';
import {
  callTo,
  doubleBooked,
  followTime,
  type Called,
} from '#persistence/meeting/meeting.queries';
import { inBulk } from '#persistence/in-bulk';
import { Refused } from '../refused.js';
import type { Store } from '../store.js';

/** Whoever is to be called: the person in a seat, or someone who comes for one case. */
export interface ToCall {
  readonly person: PersonId;
  readonly seat: SeatId | null;
  readonly role: SeatRole;
  readonly service: ServiceId | null;
  readonly required: boolean;
}

/** Roles that are at every meeting; guests, members on demand and families are called one by one. */
export const permanent: readonly SeatRole[] = [
  'chair',
  'leader',
  'secretary',
  'facilitator',
  'member',
  'deputy',
];

const isHeld = ({ fromOn, toOn }: Pick<Seat, 'fromOn' | 'toOn'>, day: string): boolean =>
  fromOn <= day && (toOn == null || toOn >= day);

/**
 * Reads the permanent seats of the forums of a meeting once.
 * @returns the people who hold them on a day, one with two seats for the first, and bound to come if either seat is
 */
export async function callsOf(
  { em }: Store,
  forums: readonly ForumId[],
): Promise<(day: string) => readonly ToCall[]> {
  const seats = await em.find(
    Seat,
    { forum: { $in: [...forums] }, endedAt: null, role: { $in: [...permanent] } },
    { orderBy: { ord: 'asc', id: 'asc' } },
  );
  const byRole = seats.toSorted(
    (one, other) =>
      forums.indexOf(one.forum) - forums.indexOf(other.forum) ||
      permanent.indexOf(one.role) - permanent.indexOf(other.role),
  );
  return (day) => {
    const called = new Map<PersonId, ToCall>();
    for (const seat of byRole) {
      const { id, person, role, service } = seat;
      if (!isHeld(seat, day) || person == null) continue;
      const first = called.get(person);
      const required = seat.required || first?.required === true;
      called.set(person, {
        ...(first ?? { person, seat: id, role, service: service ?? null }),
        required,
      });
    }
    return [...called.values()];
  };
}

/** The people who hold the permanent seats of a meeting's forums on its day. */
export const seatsToCall = async (store: Store, meeting: OfForums & { readonly day: string }) =>
  (await callsOf(store, forumsOf(meeting)))(meeting.day);

/** Roles that come when they are asked to a meeting. */
const askedOne: readonly SeatRole[] = ['on-demand', 'guest'];

/** Those with a seat on demand or as a guest on a day, seat by seat. */
export async function seatsToAsk(
  { em }: Store,
  forum: ForumId,
  day: string,
): Promise<(ToCall & { readonly seat: SeatId })[]> {
  const seats = await em.find(
    Seat,
    { forum, endedAt: null, role: { $in: [...askedOne] } },
    { orderBy: { ord: 'asc', id: 'asc' } },
  );
  return seats
    .filter((seat) => isHeld(seat, day))
    .flatMap(({ id: seat, person, role, service, required }) =>
      person == null ? [] : [{ person, seat, role, service: service ?? null, required }],
    );
}

const isExclusion = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23P01';

/** Says who is somewhere else then: a field per person, by id. The pages know the names. */
const busy = (people: readonly string[]): Refused =>
  new Refused({
    refused: 'meeting.double-booked',
    fields: people.map((person) => ({ path: `attendance.${person}`, code: 'double-booked' })),
    values: { count: people.length },
  });

/** Nobody who must attend is in two meetings at once. The database refuses what slips past the question (DOMAIN §10, 2). */
async function unlessBusy(
  { em }: Store,
  { meeting, people }: { readonly meeting: MeetingId; readonly people: readonly string[] },
  write: () => Promise<void>,
): Promise<void> {
  const elsewhere = await doubleBooked(em, meeting, people);
  if (elsewhere.length > 0) throw busy([...new Set(elsewhere.map(({ person }) => person))]);
  await unlessBooked(write);
}

/**
 * Calls people to a meeting at its time. Whoever is called already stays as they are, so it may be done again.
 * The meeting's row is written first. Used when a meeting is made, by hand or by a clock, and when its agenda goes out.
 * @throws Refused `meeting.double-booked` with one field per person who must be elsewhere then
 */
export async function seatAttendance(
  store: Store,
  meeting: MeetingId,
  seats: readonly ToCall[],
): Promise<void> {
  if (seats.length === 0) return;
  await store.em.flush();
  const people = seats.filter(({ required }) => required).map(({ person }) => person);
  const rows: Called[] = seats.map((seat) => ({ id: store.newId(), meeting, ...seat }));
  await unlessBusy(store, { meeting, people }, () => callTo(store.em, rows));
}

/**
 * Calls the permanent seats to all meetings of a plan at once. The plan has asked who is busy when; the database still
 * refuses whoever must be in two places.
 * @throws Refused `meeting.double-booked`
 */
export async function seatYear(
  store: Store,
  meetings: readonly { readonly id: MeetingId; readonly seats: readonly ToCall[] }[],
): Promise<void> {
  const rows = meetings.flatMap(({ id: meeting, seats }) =>
    seats.map((seat): Called => ({ id: store.newId(), meeting, ...seat })),
  );
  await unlessBooked(() => inBulk(store.em, () => callTo(store.em, rows)));
}

/** Turns the database's no to two places at once into a refusal. */
export async function unlessBooked(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw isExclusion(error) ? busy([]) : error;
  }
}

/** Lets the calls follow a meeting that was moved. Refusal as in `seatAttendance`. */
export async function moveAttendance(
  store: Store,
  meeting: MeetingId,
  people: readonly PersonId[],
): Promise<void> {
  await store.em.flush();
  await unlessBusy(store, { meeting, people }, () => followTime(store.em, meeting, false));
}

/** Frees the people of a meeting that is called off. */
export async function releaseAttendance(store: Store, meeting: MeetingId): Promise<void> {
  await store.em.flush();
  await followTime(store.em, meeting, true);
}
