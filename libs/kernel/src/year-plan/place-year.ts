import type { ForumId } from '../ids.js';
import { schoolYearOf, spanOfSchoolYear } from '../time/school-year.js';
import { assign } from './assign.js';
import type { Desk } from './desk.js';
import { deskOf, peopleOf, put } from './desk.js';
import type { Placing } from './find-place.js';
import { findPlace } from './find-place.js';
import type { Conflict, Kept, PlannedForum, YearPlan, YearPlanInput } from './plan.js';
import { ranksOf } from './precedence.js';
import type { Slot } from './slot.js';
import { slotsOf } from './slot.js';

interface Work {
  readonly forum: PlannedForum;
  readonly slots: readonly Slot[];
}

const by = (...keys: readonly (number | string)[][]): number => {
  for (const [one = 0, other = 0] of keys) if (one !== other) return one < other ? -1 : 1;
  return 0;
};

/** Days per occurrence: the fewer, the sooner it must choose. */
const roomOf = ({ slots }: Work): number =>
  slots.reduce((sum, { days }) => sum + days.length, 0) / Math.max(1, slots.length);

/** Forums that others wait for first, then those with least room, then those with the busiest people, then by id. */
const inOrder = (desk: Desk, works: readonly Work[]): Work[] => {
  const ranks = ranksOf(desk.input.forums);
  const seats = new Map<string, number>();
  for (const people of desk.required.values())
    for (const person of people) seats.set(person, (seats.get(person) ?? 0) + 1);
  const burden = (forum: ForumId) =>
    -peopleOf(desk, forum).reduce((sum, person) => sum + (seats.get(person) ?? 0), 0);
  const keyed = works.map((work) => ({
    work,
    keys: [
      ranks.get(work.forum.forum) ?? 0,
      roomOf(work),
      burden(work.forum.forum),
      work.forum.forum,
    ],
  }));
  return keyed
    .toSorted((one, other) => by(...one.keys.map((key, at) => [key, other.keys[at] ?? key])))
    .map(({ work }) => work);
};

const conflictAbout = (reason: Conflict['reason'], forum: PlannedForum, slot: Slot): Conflict => ({
  reason,
  forum: forum.forum,
  occurrence: slot.key,
  period: slot.period,
  people: [],
  values: {},
});

const conflictOf = (forum: PlannedForum, slot: Slot, placing: Placing): Conflict | null => {
  if (!placing.placed) {
    const { placed, blockers = [] } = placing.best ?? {};
    const people = [...new Set(blockers.map(({ person }) => person))].toSorted();
    const values: Conflict['values'] = placed ? { day: placed.day, starts: placed.starts } : {};
    return { ...conflictAbout('people-busy', forum, slot), people, values };
  }
  if (!placing.late) return null;
  const { reason, other, days, gap } = placing.late;
  const values = { other, days, ...(gap !== undefined && { gap }) };
  return { ...conflictAbout(reason, forum, slot), values };
};

/** The place in the rhythm that a kept meeting fills; one of its own for an extra meeting, which fills none. */
const slotFor = (kept: Kept, slots: readonly Slot[]): Slot =>
  slots.find(({ key }) => key === kept.key) ?? {
    key: kept.key,
    period: String(schoolYearOf(kept.day)),
    days: [kept.day],
  };

/** Puts on the desk what stays where it is, and gives what is left to place, on days that are still to come. */
const keep = (desk: Desk, { forum, slots }: Work): Work => {
  const mine = (desk.input.kept ?? []).filter((kept) => kept.forum === forum.forum);
  for (const kept of mine.filter(({ cancelled }) => !cancelled))
    put(desk, { forum, slot: slotFor(kept, slots), day: kept.day, starts: kept.starts, kept });
  const { from } = desk.input;
  const left = slots
    .filter(({ key }) => mine.every((kept) => kept.key !== key))
    .map((slot) => ({ ...slot, days: from ? slot.days.filter((day) => day >= from) : slot.days }));
  desk.conflicts.push(
    ...left
      .filter(({ days }) => days.length === 0)
      .map((slot) => conflictAbout('days-gone-by', forum, slot)),
  );
  return { forum, slots: left.filter(({ days }) => days.length > 0) };
};

const workOf = (desk: Desk, forum: PlannedForum): Work => {
  const { calendar, schoolYear } = desk.input;
  const { slots, conflicts } = slotsOf(forum.series, forum.calendar ?? calendar, schoolYear);
  desk.conflicts.push(...conflicts.map((one) => ({ ...one, forum: forum.forum })));
  return keep(desk, { forum, slots });
};

const inOrderOfTime = (one: Conflict, other: Conflict): number =>
  by(
    [one.period, other.period],
    [one.forum ?? '', other.forum ?? ''],
    [one.occurrence ?? '', other.occurrence ?? ''],
    [one.reason, other.reason],
  );

const attempt = (input: YearPlanInput, tight: ReadonlySet<string>): YearPlan => {
  const desk = deskOf(input, tight);
  const works = input.forums.map((forum) => workOf(desk, forum));
  for (const { forum, slots } of inOrder(desk, works))
    for (const slot of slots) {
      const conflict = conflictOf(forum, slot, findPlace(desk, forum, slot));
      if (conflict) desk.conflicts.push(conflict);
    }
  const meetings = assign(desk, input.from ?? spanOfSchoolYear(input.schoolYear).from);
  return { meetings, conflicts: desk.conflicts.toSorted(inOrderOfTime) };
};

/**
 * Plans all forums of a municipality together for a school year, or for what is left of it (`from`, `kept`).
 * Deterministic: the same input gives the same plan, in whatever order forums and seats are told.
 *
 * Where people are too busy for everything, those months are planned once more with meetings laid close together.
 *
 * Holds without exception for what is placed: open days only, no more meetings in a period than the cadence says,
 * working hours, nobody required in two places at once. What that leaves no room for, and every rule broken, is in
 * `conflicts` with its reason; an occurrence is either placed or in a conflict, never dropped.
 */
export const placeYear = (input: YearPlanInput): YearPlan => {
  const plan = attempt(input, new Set());
  const tight = plan.conflicts.filter(({ reason }) => reason === 'people-busy');
  if (tight.length === 0) return plan;
  const closer = attempt(input, new Set(tight.map(({ period }) => period)));
  return closer.meetings.length > plan.meetings.length ? closer : plan;
};
