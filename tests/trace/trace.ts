/**
 * `npm run trace`: what becomes of every requirement and every rule of the five plans, by the last `npm test`.
 * Prints them by verdict; exit code 1 with a list when something is missing.
 */
import { join } from 'node:path';
import { entriesOnDisk } from './data.ts';
import { type Judged, judge } from './judge.ts';
import { whatIsKnown } from './known.ts';
import { readReport } from './report.ts';

const tests = readReport(join(import.meta.dirname, '..', '..', 'dist', 'test-report'));
if (tests === null) {
  console.error('There is no test report. Run `npm test` first; it keeps one in dist/test-report.');
  process.exit(1);
}

const { judged, faults } = judge(entriesOnDisk(), whatIsKnown(), tests);
const byVerdict = Object.entries(Object.groupBy(judged, ({ verdict }) => verdict));
const isRequirement = ({ id }: { readonly id: string }): boolean => id.startsWith('R-');

const show = ([verdict, all]: [string, readonly Judged[]]): void => {
  console.log(`\n── ${verdict}: ${all.length}`);
  for (const { id, by } of all) console.log(`${id.padEnd(8)} ${by}`);
};
byVerdict.forEach(show);

const countOf = (all: readonly { readonly id: string }[]) => ({
  requirements: all.filter(isRequirement).length,
  rules: all.filter((one) => !isRequirement(one)).length,
});
console.log('');
console.table(
  Object.fromEntries([
    ...byVerdict.map(([verdict, all]) => [verdict, countOf(all)]),
    ['missing', countOf(faults)],
  ]),
);
for (const { id, says } of faults) console.error(`${id.padEnd(8)} ${says}`);
console.log(`${judged.length} stand, ${faults.length} missing`);
process.exitCode = faults.length === 0 ? 0 : 1;
