/**
 * A small autumn for which no perfect plan need exist: forums that meet each month within half an hour of the day, so that
 * nobody has two meetings on one day, and people who are often busy. Small enough for a solver to prove what is best.
 */
import { weekdayAt } from '#kernel/year-plan/planner/days';
import type { PlanForum, YearInstance } from '#kernel/year-plan/planner/instance';
import { randomOf } from '#kernel/year-plan/planner/random';

const first = Date.parse('2026-08-01') / 86_400_000;
const last = Date.parse('2026-12-31') / 86_400_000;

/** When a meeting may begin. */
export const starts = [540, 555, 570];

export function tightYear(seed: number): YearInstance {
  const random = randomOf(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const all = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  const open = all.filter((day) => weekdayAt(day) <= 5);
  const ids = ['anne', 'bo', 'cato', 'dina', 'eli', 'finn'];
  const people = ids.map((id) => ({
    id,
    offWeekdays: random() < 0.3 ? [1 + pick(5)] : [],
    busy: open
      .filter(() => random() < 0.4)
      .map((day) => ({ day, from: 480, to: 540 + 15 * (1 + pick(6)) })),
  }));
  const forums = Array.from({ length: 5 }, (_, nth): PlanForum => ({
    id: `forum-${nth}`,
    demand: { kind: 'count', per: 'month', min: 1 },
    minutes: 60,
    place: 'hall',
    window: [540, 630],
    calendars: ['public'],
    weekdays: random() < 0.7 ? [1 + pick(5)] : [],
    people: [...new Set([0, 1].map(() => ids[pick(ids.length)] ?? 'anne'))],
    before: [],
  }));
  return {
    days: [first, last],
    closed: { public: all.filter((day) => weekdayAt(day) > 5) },
    leastOpenDays: 8,
    places: [{ id: 'hall', area: 'south' }],
    travel: { sameArea: 0, otherArea: 0 },
    people,
    forums,
  };
}
