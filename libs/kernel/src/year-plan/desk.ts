import type { ForumId, PersonId } from '../ids.js';
import type { Day } from '../time/day.js';
import type { WallTime } from '../time/wall-time.js';
import { minuteOf, wallTimeAt } from '../time/wall-time.js';
import type { Stay } from './diary.js';
import { Diary } from './diary.js';
import { usualHours } from './move-ground.js';
import type { Conflict, Kept, PlannedForum, YearPlanInput } from './plan.js';
import type { Slot } from './slot.js';

/** A meeting with the window it came from, so that it can be moved within it. */
export interface Placed {
  readonly forum: PlannedForum;
  readonly slot: Slot;
  readonly day: Day;
  readonly starts: WallTime;
  /** Set when it was set up before the planning began: it is not moved. */
  readonly kept?: Kept;
}

/** What the planner has before it while it works. */
export interface Desk {
  readonly input: YearPlanInput;
  readonly diary: Diary;
  readonly required: ReadonlyMap<ForumId, readonly PersonId[]>;
  /** Every half hour of the working day. */
  readonly starts: readonly WallTime[];
  /** By `nameOf`. */
  readonly placed: Map<string, Placed>;
  readonly conflicts: Conflict[];
  /** Periods so full that meetings are laid close instead of at the hours their forums would like. */
  readonly tight: ReadonlySet<string>;
}

const usualTravel = 0;
const stepMinutes = 30;

const startsOf = ({ from, to }: { from: WallTime; to: WallTime }): WallTime[] => {
  const first = minuteOf(from);
  const count = Math.max(0, Math.ceil((minuteOf(to) - first) / stepMinutes));
  return Array.from({ length: count }, (_, step) => wallTimeAt(first + step * stepMinutes));
};

const requiredOf = ({ seats }: YearPlanInput): Map<ForumId, PersonId[]> => {
  const required = new Map<ForumId, PersonId[]>();
  for (const seat of seats.filter((one) => one.required)) {
    const people = required.get(seat.forum) ?? [];
    if (!people.includes(seat.person)) required.set(seat.forum, [...people, seat.person]);
  }
  return required;
};

export const deskOf = (input: YearPlanInput, tight: ReadonlySet<string>): Desk => {
  const diary = new Diary(input.travelMinutes ?? usualTravel);
  for (const { people, day, starts, minutes } of input.booked ?? []) {
    const from = minuteOf(starts);
    diary.write(people, { day, from, to: from + minutes, place: undefined, meeting: null });
  }
  const starts = startsOf(input.hours ?? usualHours);
  const required = requiredOf(input);
  return { input, diary, required, starts, placed: new Map(), conflicts: [], tight };
};

/** The end of the working day, in minutes since midnight. */
export const closesAt = ({ input }: Desk): number => minuteOf((input.hours ?? usualHours).to);

export const peopleOf = (desk: Desk, forum: ForumId): readonly PersonId[] =>
  desk.required.get(forum) ?? [];

export const nameOf = (forum: ForumId, key: string): string => `${forum} ${key}`;

/** The hours a meeting takes of those who must be there. */
export const stayOf = ({ forum, slot, day, starts, kept }: Placed): Stay => {
  const from = minuteOf(starts);
  const to = from + (kept?.minutes ?? forum.series.minutes);
  return { day, from, to, place: forum.place, meeting: nameOf(forum.forum, slot.key) };
};

export const put = (desk: Desk, placed: Placed): void => {
  desk.placed.set(nameOf(placed.forum.forum, placed.slot.key), placed);
  desk.diary.write(peopleOf(desk, placed.forum.forum), stayOf(placed));
};

export const take = (desk: Desk, placed: Placed): void => {
  desk.placed.delete(nameOf(placed.forum.forum, placed.slot.key));
  desk.diary.erase(peopleOf(desk, placed.forum.forum), stayOf(placed));
};

/** The days on which a forum has been placed so far. */
export const placedDays = (desk: Desk, forum: ForumId): Day[] =>
  [...desk.placed.values()].filter((one) => one.forum.forum === forum).map(({ day }) => day);
