/**
 * `npm run bench -- <name …> [--rounds n] [--size s] [--seed n]`
 * Prints a table and one JSON line per figure; exit code 1 when an oracle fails, a control does not fail,
 * or a goal is missed beyond the spread. `--size smoke` asks for oracle and control only. A bench is a folder here
 * with `run.ts` that exports `run`; README.md says what each shows and does not show.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bench, type Figure, isMissed, rowOf } from './figure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    size: { type: 'string', default: 'normal' },
    seed: { type: 'string', default: '1' },
  },
});

const here = import.meta.dirname;
const known = readdirSync(here).filter((name) => existsSync(join(here, name, 'run.ts')));
const unknown = positionals.filter((name) => !known.includes(name));
if (positionals.length === 0 || unknown.length > 0) {
  console.error(`Usage: npm run bench -- <name …>   with a name of: ${known.join(', ')}`);
  process.exit(1);
}

const figures: Figure[] = [];
for (const name of positionals) {
  const bench: { run: Bench } = await import(`./${name}/run.ts`);
  const options = { rounds: Number(values.rounds), size: values.size, seed: Number(values.seed) };
  figures.push(...(await bench.run(options)).map((figure) => ({ bench: name, ...figure })));
}
console.table(figures.map(rowOf));
for (const { goal: _goal, ...line } of figures) console.log(JSON.stringify(line));
process.exitCode = values.size !== 'smoke' && figures.some(isMissed) ? 1 : 0;
