import type { Turn } from '#kernel/forum/pack-changes';
import { positionsOf } from '#kernel/forum/seat-changes';
import type { SeatId } from '#kernel/ids';
import { Duty } from '#persistence/escalation/duty.row';
import { Forum } from '#persistence/forum/forum.row';
import { Seat } from '#persistence/forum/seat.row';
import { callTo } from '#persistence/meeting/meeting.queries';
import {
  callsFromSeats,
  dropCarried,
  releaseSeats,
  type SeatCall,
} from '#persistence/meeting/seat-calls.queries';
import { seatNow } from '../forum/seatings.js';
import { permanent, unlessBooked } from '../meeting/seat-attendance.js';
import type { Store } from '../store.js';
import { firstTermEnds } from './first-term.js';
import type { PackIds } from './pack-ids.js';
import type { SeatTurn } from './turn-seats.js';
import { writeSeat } from './write-forums.js';

interface Pen {
  readonly ids: PackIds;
  readonly store: Store;
}

/** A seat ends today. Who sat in it stays written there, and an election asked for it is not asked any more. */
const endSeats = async (rows: readonly Seat[], { em, at }: Store): Promise<void> => {
  for (const row of rows)
    Object.assign(row, { endedAt: at.now, endedReason: 'model', version: row.version + 1 });
  const duties = await em.find(Duty, {
    seat: { $in: rows.map(({ id }) => id) },
    state: 'open',
  });
  for (const duty of duties)
    Object.assign(duty, { state: 'done', doneAt: at.now, version: duty.version + 1 });
};

const changeSeats = async ({ change }: SeatTurn, { em, at }: Store): Promise<void> => {
  for (const { row, is } of change) {
    const { role, label, required, timesPerHalfYear, withItem, terms } = is;
    const forum = await em.findOneOrFail(Forum, { id: row.forum });
    em.assign(row, {
      ...{ role, label, required, timesPerHalfYear, withItem, terms },
      // a term that runs is not cut short
      termEndsOn: is.termMonths
        ? (row.termEndsOn ?? firstTermEnds(forum.settings, at.today))
        : null,
      fromOn: is.from ?? row.fromOn,
      toOn: is.to,
      version: row.version + 1,
    });
  }
};

const comesEveryTime = ({ role }: Pick<Seat, 'role'>): boolean => permanent.includes(role);

/** Calls follow the seats: nobody is called from one that is gone, and whoever has a new duty is, where they are free. */
const followCalls = async (
  turned: SeatTurn,
  rows: readonly Seat[],
  store: Store,
): Promise<void> => {
  const { em, at } = store;
  const { end, change, add, follow } = turned;
  const gone = [
    ...end,
    ...change.map(({ row }) => row).filter((row) => !comesEveryTime(row)),
    ...follow.map(({ row }) => row),
  ];
  await releaseSeats(
    em,
    gone.map(({ id }) => id),
    at.today,
  );
  const left = new Set(end.map(({ forum, person }) => `${forum} ${person ?? ''}`));
  const made = new Set<SeatId>([
    ...add.map(({ id }) => id),
    ...change.map(({ row }) => row.id),
    ...follow.map(({ row }) => row.id),
  ]);
  const calls = rows
    .filter((row) => made.has(row.id) || left.has(`${row.forum} ${row.person ?? ''}`))
    .filter((row) => row.endedAt == null && comesEveryTime(row))
    .flatMap((row): SeatCall[] => {
      const { id: seat, forum, person, role, service = null, required, fromOn, toOn = null } = row;
      return person == null
        ? []
        : [{ seat, forum, person, role, service, required, from: fromOn, to: toOn }];
    });
  // one call for each person in a forum, from the first of their seats
  const once = [...new Map(calls.toReversed().map((one) => [`${one.forum} ${one.person}`, one]))]
    .map(([, call]) => call)
    .toReversed();
  await unlessBooked(async () => {
    const free = await callsFromSeats(em, once, at.today);
    if (free.length > 0)
      await callTo(
        em,
        free.map((call) => ({ ...call, id: store.newId() })),
      );
  });
};

/** What meetings of a forum were to carry and the model no longer asks for: guests and standing items. */
const carriedNoMore = ({ before, after }: Turn, forum: string): string[] => {
  const keysOf = (pack: Turn['before']) => [
    ...positionsOf(pack, forum)
      .filter(({ timesPerHalfYear }) => timesPerHalfYear !== null)
      .map(
        ({ office, service }) =>
          `guest:${pack.offices.find(({ key }) => key === office)?.role ?? service ?? 'other'}`,
      ),
    ...(pack.forums.find(({ key }) => key === forum)?.standing ?? []).map(({ key }) => key),
  ];
  const stays = new Set(keysOf(after));
  return keysOf(before).filter((key) => !stays.has(key));
};

/** Writes what becomes of the seats, and lets the coming meetings follow. */
export const writeSeatTurn = async (
  turn: Turn,
  turned: SeatTurn,
  { ids, store }: Pen,
): Promise<void> => {
  const { em, at, actor } = store;
  await endSeats(turned.end, store);
  await changeSeats(turned, store);
  for (const made of turned.add) writeSeat(made, ids, store);
  seatNow(turned.follow, store);
  await em.flush();
  const rows = await em.find(
    Seat,
    { owner: actor.owner, endedAt: null },
    { orderBy: { ord: 'asc', id: 'asc' } },
  );
  await followCalls(turned, rows, store);
  for (const { key } of turn.after.forums) {
    const keys = carriedNoMore(turn, key);
    const forum = ids.forums.get(key);
    if (keys.length > 0 && forum !== undefined) await dropCarried(em, { forum, keys }, at.today);
  }
};
