import type { Day } from '../time/day.js';
import { dayAt, dayNumber } from '../time/day.js';
import type { WallTime } from '../time/wall-time.js';
import { asWallTime, minuteOf, wallTimeAt } from '../time/wall-time.js';
import type { Planned } from './planner/instance.js';

/** When a meeting lies. */
export interface When {
  readonly day: Day;
  readonly starts: WallTime;
}

/** A meeting that stands, as the planner sees it and by its id. */
export interface Stood extends Planned {
  readonly id: string;
}

/** A meeting that a plan has elsewhere than it stands; `meeting` and `before` are null for a new one. */
export interface PlanChange {
  readonly forum: string;
  readonly meeting: string | null;
  readonly before: When | null;
  readonly after: When;
}

export const whenOf = ({ day, start }: Pick<Planned, 'day' | 'start'>): When => ({
  day: dayAt(day),
  starts: wallTimeAt(start),
});

/** The planner's meeting of a row. */
export const plannedOf = (row: {
  readonly forum: string;
  readonly day: string;
  readonly starts: string;
}): Planned => ({
  forum: row.forum,
  day: dayNumber(row.day as Day),
  start: minuteOf(asWallTime(row.starts)),
});

const nameOf = ({ day, start }: Planned): string => `${day} ${start}`;

const inTime = <One extends Planned>(all: readonly One[]): One[] =>
  all.toSorted((one, other) => one.day - other.day || one.start - other.start);

/** Each meeting that stood and the nearest new place for it, in order of time; then the places nobody had. */
const changesOfForum = (stood: readonly Stood[], planned: readonly Planned[]): PlanChange[] => {
  const were = new Set(stood.map(nameOf));
  const are = new Set(planned.map(nameOf));
  const left = inTime(planned.filter((one) => !were.has(nameOf(one))));
  const moved = inTime(stood.filter((one) => !are.has(nameOf(one)))).flatMap(
    (one): PlanChange[] => {
      const away = ({ day }: Planned): number => Math.abs(day - one.day);
      const [nearest] = left.toSorted((a, b) => away(a) - away(b));
      if (nearest === undefined) return [];
      left.splice(left.indexOf(nearest), 1);
      return [{ forum: one.forum, meeting: one.id, before: whenOf(one), after: whenOf(nearest) }];
    },
  );
  const fresh = left.map((one): PlanChange => ({
    forum: one.forum,
    meeting: null,
    before: null,
    after: whenOf(one),
  }));
  return [...moved, ...fresh];
};

/** What a plan changes of the meetings that stand, in order of their new time. A meeting that lies where it lay is none. */
export const changesOf = (stood: readonly Stood[], planned: readonly Planned[]): PlanChange[] => {
  const byForum = Map.groupBy(stood, ({ forum }) => forum);
  const all = [...Map.groupBy(planned, ({ forum }) => forum)].flatMap(([forum, meetings]) =>
    changesOfForum(byForum.get(forum) ?? [], meetings),
  );
  const keyOf = ({ after, forum }: PlanChange): string => `${after.day} ${after.starts} ${forum}`;
  return all.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
};
