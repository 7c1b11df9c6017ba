import type { ForumId } from '../ids.js';
import type { Day } from '../time/day.js';
import type { WallTime } from '../time/wall-time.js';
import { minuteOf } from '../time/wall-time.js';
import type { Desk, Placed } from './desk.js';
import { closesAt, peopleOf, placedDays, put, take } from './desk.js';
import type { Taken } from './diary.js';
import type { PlannedForum } from './plan.js';
import type { TooLate } from './precedence.js';
import { tooLate } from './precedence.js';
import { dayCosts, hourCost } from './preference.js';
import type { Slot } from './slot.js';

/** A day and hour for an occurrence, with what stands in its way. */
export interface Candidate {
  readonly placed: Placed;
  readonly cost: number;
  readonly late: TooLate | null;
  readonly blockers: readonly Taken[];
}

/** Each thing people already have that day makes it dearer: load is spread before a meeting is piled on another. */
const loadPrice = 3;

/** How many places are tried by moving another meeting before it is given up. */
const pushesTried = 60;

const nobody: readonly Taken[] = [];

interface Hour {
  readonly starts: WallTime;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** The hours within the working day at which the forum could begin. */
const hoursOf = (desk: Desk, { series }: PlannedForum, slot: Slot): Hour[] => {
  const isTight = desk.tight.has(slot.period);
  const closes = closesAt(desk);
  return desk.starts
    .map((starts) => {
      const from = minuteOf(starts);
      const cost = isTight ? 0 : hourCost(starts, series.prefers);
      return { starts, from, to: from + series.minutes, cost };
    })
    .filter(({ to }) => to <= closes);
};

/** Every day and hour of the window, in order of day and hour. */
const candidatesOf = (desk: Desk, forum: PlannedForum, slot: Slot): Candidate[] => {
  const { series, place, precedes = [] } = forum;
  const people = peopleOf(desk, forum.forum);
  const known = new Map(precedes.map((rule) => [rule.forum, placedDays(desk, rule.forum)]));
  const daysOf = (other: ForumId): readonly Day[] => known.get(other) ?? [];
  const hours = hoursOf(desk, forum, slot);
  return dayCosts(slot, series.prefers).flatMap(({ day, cost }) => {
    const taken = desk.diary.on(day, people);
    const late = tooLate(day, precedes, daysOf);
    const dayCost = cost + taken.length * loadPrice;
    return hours.map(({ starts, from, to, cost: hourPrice }) => {
      const stay = { day, from, to, place, meeting: null };
      const blockers =
        taken.length === 0 ? nobody : taken.filter((other) => desk.diary.overlaps(stay, other));
      const placed = { forum, slot, day, starts };
      return { placed, cost: dayCost + hourPrice, late, blockers };
    });
  });
};

/** Being a day less late outweighs every wish, and minutes that no meeting receives are the latest of all. */
const latenessCost = (late: TooLate | null): number => {
  if (!late) return 0;
  return (late.gap === undefined ? 365 : late.days - late.gap) * 1000;
};

const cheapest = (candidates: readonly Candidate[]): Candidate | null => {
  let best: Candidate | null = null;
  for (const candidate of candidates)
    if (best === null || candidate.cost < best.cost) best = candidate;
  return best;
};

const isTied = (desk: Desk, { forum, kept }: Placed): boolean =>
  kept !== undefined ||
  (forum.precedes ?? []).length > 0 ||
  desk.input.forums.some(({ precedes = [] }) =>
    precedes.some((rule) => rule.forum === forum.forum),
  );

/** The one meeting in the way, if it is one and may be moved: others' order of meetings must not depend on it. */
const soleBlocker = (desk: Desk, { blockers }: Candidate): Placed | null => {
  const [name, ...more] = new Set(blockers.map(({ meeting }) => meeting));
  const found = name && more.length === 0 ? desk.placed.get(name) : undefined;
  return found && !isTied(desk, found) ? found : null;
};

/** Puts the candidate where another meeting lies if that one finds another place in its own window. */
const pushAside = (desk: Desk, candidate: Candidate): boolean => {
  const blocker = soleBlocker(desk, candidate);
  if (!blocker) return false;
  take(desk, blocker);
  put(desk, candidate.placed);
  const again = candidatesOf(desk, blocker.forum, blocker.slot);
  const other = cheapest(again.filter(({ blockers }) => blockers.length === 0));
  if (!other) take(desk, candidate.placed);
  put(desk, other?.placed ?? blocker);
  return other !== null;
};

/** How an occurrence went. `best` is the cheapest place for one that found none; null when the working day is too short. */
export type Placing =
  | { readonly placed: true; readonly late: TooLate | null }
  | { readonly placed: false; readonly best: Candidate | null };

/**
 * Places one occurrence: on the cheapest day and hour at which all who must are free and the minutes come in time;
 * else by moving one other meeting; else where only the minutes come too late.
 */
export const findPlace = (desk: Desk, forum: PlannedForum, slot: Slot): Placing => {
  const all = candidatesOf(desk, forum, slot);
  const free = all.filter(({ blockers }) => blockers.length === 0);
  const inTime = cheapest(free.filter(({ late }) => late === null));
  if (inTime) {
    put(desk, inTime.placed);
    return { placed: true, late: null };
  }
  const wanted = all
    .filter(({ late }) => late === null)
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, pushesTried);
  if (wanted.some((candidate) => pushAside(desk, candidate))) return { placed: true, late: null };
  const tardy = cheapest(free.map((one) => ({ ...one, cost: one.cost + latenessCost(one.late) })));
  if (tardy) put(desk, tardy.placed);
  if (tardy) return { placed: true, late: tardy.late };
  const fewest = Math.min(...all.map(({ blockers }) => blockers.length));
  return {
    placed: false,
    best: cheapest(all.filter(({ blockers }) => blockers.length === fewest)),
  };
};
