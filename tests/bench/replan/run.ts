/**
 * P18: an adviser of a city is away for two weeks in a plan that stands. Ours: how many meetings move, and how long it takes.
 * Reference: the adviser's meetings in those weeks, each of which must move whatever else is done.
 * Oracle: a judge apart from the planner finds no broken rule, and no other meeting before the weeks has moved.
 * Control: the plan that stood must break a rule once the adviser is away.
 */
import type { YearInstance } from '#kernel/year-plan/planner/instance';
import { proposeYear } from '#kernel/year-plan/planner/propose-year';
import { replanYear } from '#kernel/year-plan/planner/replan-year';
import { broken } from '../../support/year-judge.ts';
import { type Bench, figureOf } from '../figure.ts';
import { dayOf } from '../year-plan/ground.ts';
import { inventYear } from '../year-plan/invent-year.ts';

const weeks = 14;

/** The year when one of its people is away all day, two weeks from a day on. */
const without = (instance: YearInstance, who: string, from: number): YearInstance => ({
  ...instance,
  people: instance.people.map((one) => {
    const away = Array.from({ length: weeks }, (_, nth) => ({
      day: from + nth,
      from: 0,
      to: 1440,
    }));
    return one.id === who ? { ...one, busy: [...one.busy, ...away] } : one;
  }),
});

export const run: Bench = async ({ rounds, size, seed }) => {
  const isSmoke = size === 'smoke';
  const { instance } = inventYear({ size: isSmoke ? 'small' : 'city', seed, busy: 25 });
  const { meetings: standing } = proposeYear(instance);
  const [took, moved]: [number[], number[]] = [[], []];
  let least = 0;
  for (let round = 0; round < rounds * 3; round += 1) {
    const who = `person-${round % (isSmoke ? 3 : 25)}`;
    const from = dayOf('2026-10-12') + 7 * round;
    const year = without(instance, who, from);
    const mine = new Set(
      instance.forums.filter(({ people }) => people.includes(who)).map(({ id }) => id),
    );
    const hit = standing.filter(
      ({ forum, day }) => mine.has(forum) && day >= from && day < from + weeks,
    );
    if (hit.length > 0 && broken(year, standing, []).length === 0)
      throw new Error(`control: ${who} is away, and the plan that stood breaks no rule`);
    const began = performance.now();
    const plan = replanYear(year, standing, { from });
    took.push(performance.now() - began);
    const faults = broken(year, plan.meetings, plan.unmet);
    if (faults.length > 0) throw new Error(`oracle: ${who}: ${faults.slice(0, 3).join('; ')}`);
    moved.push(plan.moved);
    least += hit.length;
  }
  const sum = moved.reduce((total, one) => total + one, 0);
  const figure = figureOf({ metric: 'meetings moved', unit: 'meetings', goal: 1.1 }, [sum]);
  return [
    {
      ...figure,
      reference: least,
      ratio: Math.round((100 * sum) / least) / 100,
      rounds: took.length,
    },
    figureOf({ metric: 'replanning', unit: 'ms', goal: 200 }, took),
  ];
};
