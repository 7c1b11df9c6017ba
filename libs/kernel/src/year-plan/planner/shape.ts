import { weekdayAt } from './days.js';
import type { PlanForum, YearInstance } from './instance.js';
import { type Layer, layersOf } from './layers.js';

/** What forums of one calendar and one demand share; days are counted from the first of the year. */
export interface Shape {
  readonly open: readonly number[];
  readonly layers: readonly Layer[];
  /** `days[weekday][layer]`: the open days of a layer; weekday 0 is any. */
  readonly days: readonly (readonly Int32Array[])[];
}

const openDays = (forum: PlanForum, instance: YearInstance): number[] => {
  const closed = new Set(forum.calendars.flatMap((name) => instance.closed[name] ?? []));
  const [first, last] = instance.days;
  return Array.from({ length: last - first + 1 }, (_, day) => day).filter(
    (day) => weekdayAt(day + first) <= 5 && !closed.has(day + first),
  );
};

const shapeFor = (forum: PlanForum, instance: YearInstance): Shape => {
  const open = openDays(forum, instance);
  const layers = layersOf(forum, open, instance);
  const on = (weekday: number) =>
    open.filter((day) => weekday === 0 || weekdayAt(day + instance.days[0]) === weekday);
  const days = [0, 1, 2, 3, 4, 5].map((weekday) => {
    const some = on(weekday);
    return layers.map(({ from, to }) =>
      Int32Array.from(some.filter((day) => day >= from && day <= to)),
    );
  });
  return { open, layers, days };
};

/** Answers the shape of each forum; those alike share one. */
export const shapesOf = (instance: YearInstance): ((forum: PlanForum) => Shape) => {
  const known = new Map<string, Shape>();
  return (forum) => {
    const key = JSON.stringify([forum.calendars, forum.demand]);
    const shape = known.get(key) ?? shapeFor(forum, instance);
    known.set(key, shape);
    return shape;
  };
};
