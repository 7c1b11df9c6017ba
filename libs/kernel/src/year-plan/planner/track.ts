import type { Track } from './board.js';
import { weekdayAt } from './days.js';
import type { PlanForum, Planned, YearInstance } from './instance.js';
import type { Layer } from './layers.js';
import { keep } from './numbers.js';
import type { Shape } from './shape.js';
import { allOf, clash, startsOf } from './starts.js';

/** What every track is made from. */
export interface Ground {
  readonly instance: YearInstance;
  readonly rows: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<string, string>;
  /** Locked meetings by forum; days are counted from the first of the year, as `from` is. */
  readonly locked: ReadonlyMap<string, readonly Planned[]>;
  readonly from: number;
  readonly shapeOf: (forum: PlanForum) => Shape;
}

const freeOf = (
  forum: PlanForum,
  open: readonly number[],
  { instance, rows, from: since }: Ground,
): Int32Array => {
  const [first, last] = instance.days;
  const free = new Int32Array(last - first + 1);
  const starts = startsOf(forum);
  for (const day of open) free[day] = day < since ? 0 : allOf(starts);
  for (const id of forum.people) {
    const who = instance.people[rows.get(id) ?? -1];
    if (who && who.offWeekdays.length > 0)
      for (const day of open) if (who.offWeekdays.includes(weekdayAt(day + first))) free[day] = 0;
    for (const { day, from, to } of who?.busy ?? [])
      keep(free, day - first, ~clash(starts, forum.minutes, [from, to]));
  }
  return free;
};

/** Days a rhythm waits at most for a holiday to end. */
const longestHoliday = 21;

const gapOf = ({ demand }: PlanForum): readonly [number, number] =>
  demand.kind === 'rhythm'
    ? [7 * demand.gap[0] - 3, 7 * demand.gap[1] + 3]
    : [demand.apart ?? 1, demand.even ? demand.even[1] + longestHoliday : 400];

/** Three to six weeks. */
const monthly = [21, 42] as const;

const evenOf = ({ demand }: PlanForum): readonly [number, number] | null => {
  if (demand.kind !== 'count') return null;
  return demand.even ?? (demand.per === 'month' && demand.min === 1 ? monthly : null);
};

/** The day each layer must have because of a locked meeting. */
const holdsOf = (layers: readonly Layer[], locked: readonly Planned[]): (number | undefined)[] => {
  const held: (number | undefined)[] = layers.map(() => undefined);
  let next = 0;
  for (const { day } of locked.toSorted((one, other) => one.day - other.day)) {
    const at = layers.findIndex(({ from, to }, nth) => nth >= next && from <= day && day <= to);
    if (at < 0) continue;
    held[at] = day;
    next = at + 1;
  }
  return held;
};

/** The meetings a forum is to have from now on, and those it has. */
const demandOf = (forum: PlanForum, { layers: all, days }: Shape, { locked, from }: Ground) => {
  const stays = locked.get(forum.id) ?? [];
  const holds = holdsOf(all, stays);
  const left = [...all.keys()].filter(
    (at) => holds[at] !== undefined || (all[at]?.to ?? -1) >= from,
  );
  const held = new Set(holds);
  const pairs = stays.map(({ day, start }) => [day, start] as const);
  return {
    layers: left.flatMap((at) => all[at] ?? []),
    days: days.map((some) =>
      left.map((at) => {
        const day = holds[at];
        return day === undefined ? (some[at] ?? new Int32Array()) : Int32Array.of(day);
      }),
    ),
    held: new Map(pairs.filter(([day]) => held.has(day))),
    spare: new Map(pairs.filter(([day]) => !held.has(day))),
  };
};

/** Puts a forum into numbers. */
export const trackOf = (forum: PlanForum, index: number, ground: Ground): Track => {
  const shape = ground.shapeOf(forum);
  return {
    index,
    forum,
    area: ground.areas.get(forum.place) ?? '',
    starts: startsOf(forum),
    free: freeOf(forum, shape.open, ground),
    ...demandOf(forum, shape, ground),
    gap: gapOf(forum),
    even: evenOf(forum),
    people: [...new Set(forum.people)].flatMap((id) => ground.rows.get(id) ?? []),
    near: [],
    before: [],
    after: [],
    clear: [],
    cleared: [],
  };
};
