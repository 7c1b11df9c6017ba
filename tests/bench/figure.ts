/** What `npm run bench` was asked for. */
export interface BenchOptions {
  readonly rounds: number;
  readonly size: string;
  readonly seed: number;
}

/** One number that a bench found (QUALITY: how a benchmark is written). */
export interface Figure {
  readonly bench?: string;
  readonly metric: string;
  /** Median of the rounds. */
  readonly ours: number;
  /** Median of the reference's rounds, measured interleaved with ours. */
  readonly reference?: number;
  readonly ratio?: number;
  readonly unit: string;
  readonly rounds: number;
  /** Smallest and largest of ours. */
  readonly spread: readonly [number, number];
  /** At most this, for `ratio` where there is one, else for `ours`. */
  readonly goal: number;
}

/** Measures, and throws where an oracle fails or a control does not. */
export type Bench = (options: BenchOptions) => Promise<readonly Figure[]>;

/** The figure of one measured series and its goal. */
export function figureOf(
  of: Pick<Figure, 'metric' | 'unit' | 'goal'>,
  series: readonly number[],
): Figure {
  const sorted = series.toSorted((a, b) => a - b);
  const at = (index: number): number => Math.round((sorted.at(index) ?? Number.NaN) * 100) / 100;
  const ours = at(Math.floor(sorted.length / 2));
  return { ...of, ours, rounds: series.length, spread: [at(0), at(-1)] };
}

/** A goal is missed when even the best round misses it. */
export function isMissed({ ratio, ours, spread, goal }: Figure): boolean {
  const best = ratio === undefined ? spread[0] : (ratio * spread[0]) / ours;
  return !(best <= goal);
}

/** A line of the printed table. */
export function rowOf(figure: Figure): Record<string, string | number> {
  const { bench = '', metric, ours, reference = '', ratio = '', unit, rounds, spread } = figure;
  const goal = `≤ ${figure.goal}${isMissed(figure) ? '  MISSED' : ''}`;
  return { bench, metric, ours, reference, ratio, unit, goal, spread: spread.join('–'), rounds };
}
