import type { SeasonReport } from './season.js';

interface Season {
  readonly pack: string;
  readonly seed: number;
}
interface Lived extends Season {
  readonly report: SeasonReport;
  readonly failures: readonly string[];
}

const columns = [16, 5, 5, 7, 7, 7, 9, 7] as const;
const line = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, at) => String(cell)[at === 0 ? 'padEnd' : 'padStart'](columns[at] ?? 8))
    .join('');

/** Many seasons, a line for each as it ends, and at last how many of each pack's seeds held. */
export class Table {
  private readonly lived: Lived[] = [];

  constructor(private readonly seasons: readonly Season[]) {
    console.log(line(['pack', 'seed', 'days', 'verbs', 'refused', 'broken', 'seconds', '']));
  }

  add(one: Lived): void {
    this.lived.push(one);
    const { pack, seed, report, failures } = one;
    const used = [...report.verbs.values()];
    const refused = used.flatMap((verb) => [...verb.refused.values()]);
    console.log(
      line([
        pack,
        seed,
        report.days,
        sum(used.map(({ done }) => done)),
        sum(refused),
        report.broken.length,
        report.seconds.toFixed(1),
        failures.length === 0 ? 'held' : 'FAILED',
      ]),
    );
  }

  end(): void {
    const packs = [...new Set(this.seasons.map(({ pack }) => pack))];
    for (const pack of packs) {
      const of = this.lived.filter((one) => one.pack === pack);
      const held = of.filter(({ failures }) => failures.length === 0).length;
      const slowest = Math.max(...of.map(({ report }) => report.seconds));
      console.log(
        `${pack}: ${held} of ${of.length} seeds held, the slowest in ${slowest.toFixed(1)} s`,
      );
    }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
