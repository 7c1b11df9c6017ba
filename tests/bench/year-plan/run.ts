/**
 * P17: the planner on invented years of several sizes against the time it took to invent them, and on small tight years
 * against the best that a solver proves. Time is the planner's own.
 * Oracle: a judge apart from the planner finds no broken rule, in the plan and in the witness it was invented with.
 * Control: the judge must find a meeting that is put on top of another, and a solver must find a dearer plan dearer.
 */
import { proposeYear } from '#kernel/year-plan/planner/propose-year';
import type { Scores } from '#kernel/year-plan/planner/instance';
import { broken } from '../../support/year-judge.ts';
import { type Bench, type Figure, figureOf } from '../figure.ts';
import { type Invented, inventYear, type Wanted } from './invent-year.ts';
import { optimumOf } from './optimum.ts';
import { tightYear } from './tight-year.ts';

const years: readonly Omit<Wanted, 'seed'>[] = (
  ['town', 'city', 'county', 'crowded'] as const
).flatMap((size) => [25, 120].map((busy) => ({ size, busy })));

/** How much plans are compared by: a share is worth so much, a crowded day of a person one. */
const costOf = ({ regularity, preference, evenGaps, crowdedPersonDays }: Scores): number =>
  1000 * (1 - regularity) + 300 * (1 - preference) + 300 * (1 - evenGaps) + crowdedPersonDays;

/** Throws where the plan of a year breaks a rule it does not name, or the judge does not see that one is broken. */
function judge({ instance, witness }: Invented, name: string): Scores {
  const { meetings, unmet, scores } = proposeYear(instance);
  const faults = [...broken(instance, witness, []), ...broken(instance, meetings, unmet)];
  if (faults.length > 0) throw new Error(`oracle: ${name}: ${faults.slice(0, 3).join('; ')}`);
  if (unmet.length > 0) throw new Error(`oracle: ${name}: ${unmet.length} not met`);
  const [one, ...others] = meetings;
  const twice = one ? [{ ...one, start: one.start + 15 }, one, ...others] : [];
  if (broken(instance, twice, []).length === 0)
    throw new Error(`control: ${name}: two meetings at once were not found`);
  return scores;
}

const time = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** Inventing and planning take turns, so that both meet the same machine. */
function timed(wanted: Wanted, rounds: number): Figure {
  const [ours, reference]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    let year: Invented | undefined;
    reference.push(time(() => (year = inventYear(wanted))));
    ours.push(time(() => year && proposeYear(year.instance)));
  }
  const metric = `planning, ${wanted.size}, ${wanted.busy} busy`;
  const base = figureOf({ metric, unit: 'ms', goal: 0 }, reference).ours;
  const figure = figureOf(
    { metric, unit: 'ms', goal: Math.max(3, Math.round(20_000 / base) / 10) },
    ours,
  );
  return { ...figure, reference: base, ratio: Math.round((100 * figure.ours) / base) / 100 };
}

const wishes = (name: string, scores: Scores): Figure[] => [
  figureOf({ metric: `irregular, ${name}`, unit: 'share', goal: 0.005 }, [1 - scores.regularity]),
  figureOf({ metric: `not as wished, ${name}`, unit: 'share', goal: 0.01 }, [
    1 - scores.preference,
  ]),
  figureOf({ metric: `uneven, ${name}`, unit: 'share', goal: 0.03 }, [1 - scores.evenGaps]),
  figureOf({ metric: `crowded days, ${name}`, unit: 'days', goal: 0 }, [scores.crowdedPersonDays]),
];

/** Ours against the proven best, over as many tight years as there are. */
async function gap(seeds: readonly number[], seconds: number): Promise<Figure> {
  const [ours, best]: [number[], number[]] = [[], []];
  for (const seed of seeds) {
    const year = tightYear(seed);
    const { scores, unmet } = proposeYear(year);
    const optimum = unmet.length > 0 ? null : await optimumOf(year, seconds);
    if (optimum === null) continue;
    if (costOf(scores) < optimum - 0.01)
      throw new Error(`oracle: year ${seed} costs less than what was proven to be the least`);
    ours.push(costOf(scores));
    best.push(optimum);
  }
  if (best.length < seeds.length / 2) throw new Error('oracle: too few years were proven');
  if (best.every((one) => one < 0.01))
    throw new Error('control: every tight year has a perfect plan');
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const figure = figureOf({ metric: 'cost of tight years', unit: 'points', goal: 1.01 }, [
    sum(ours),
  ]);
  const reference = Math.round(100 * sum(best)) / 100;
  return {
    ...figure,
    reference,
    ratio: Math.round((1000 * sum(ours)) / sum(best)) / 1000,
    rounds: best.length,
  };
}

export const run: Bench = async ({ rounds, size, seed }) => {
  if (size === 'smoke') {
    judge(inventYear({ size: 'small', seed, busy: 25 }), 'small');
    return [await gap([8], 60)];
  }
  const figures: Figure[] = [];
  for (const year of years) {
    const wanted = { ...year, seed };
    const name = `${year.size}, ${year.busy} busy`;
    figures.push(timed(wanted, rounds), ...wishes(name, judge(inventYear(wanted), name)));
  }
  const tight = Array.from({ length: 8 }, (_, nth) => seed + nth);
  return [...figures, await gap(tight, 60)];
};
