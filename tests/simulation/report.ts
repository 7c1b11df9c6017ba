import type { SeasonReport } from './season.js';

const shown = 10;

/** Prints what was done, how it was refused, and what was broken with the day and what led there. */
export const printReport = (title: string, report: SeasonReport): void => {
  console.log(`\n${title}`);
  const { verbs, days, seconds, broken, failed } = report;
  const counts = [...verbs].toSorted(([one], [other]) => one.localeCompare(other));
  for (const [verb, { done, took, refused }] of counts) {
    const refusals = [...refused].map(([code, times]) => `${code} ${times}`).join(', ');
    console.log(
      `  ${verb} ${done} in ${(took / 1000).toFixed(1)} s${refusals === '' ? '' : ` (refused: ${refusals})`}`,
    );
  }
  for (const { verb, why } of report.unused)
    console.log(`  never used: ${verb}${why === null ? '' : ` (${why})`}`);
  for (const { edge, why } of report.untravelled)
    console.log(`  not travelled: ${edge}${why === null ? '' : ` (${why})`}`);
  for (const { number, name, what, day } of broken.slice(0, shown))
    console.log(`  broken on ${day}: ${number} ${name}: ${what}`);
  const trace = failed?.trace ?? broken[0]?.trace ?? [];
  if (report.found.length > 0) console.log(`  planted and found: ${report.found.join(', ')}`);
  if (trace.length > 0) console.log(`  what led there:\n    ${trace.join('\n    ')}`);
  console.log(
    `  ${days} days in ${seconds.toFixed(1)} s, of them ${report.judging.toFixed(1)} s judging`,
  );
};

/** Why the season does not hold; empty when it does. */
export const failuresOf = (
  { broken, failed, found, unused, untravelled }: SeasonReport,
  { whole, plants = [] }: { readonly whole: boolean; readonly plants?: readonly number[] },
): string[] => {
  if (failed !== null) return [`on ${failed.day}: ${failed.error}`];
  const numbers = [...new Set(broken.map(({ number }) => number))];
  const edges = untravelled.filter(({ why }) => why === null).map(({ edge }) => edge);
  const verbs = unused.filter(({ why }) => why === null).map(({ verb }) => verb);
  const missed = plants.filter((plant) => !found.includes(plant));
  return [
    ...missed.map((plant) => `the planted violation of ${plant} was not found`),
    ...numbers.map((number) => `invariant ${number} is broken`),
    ...(whole && verbs.length > 0 ? [`never used: ${verbs.join(', ')}`] : []),
    ...(whole && edges.length > 0 ? [`never travelled: ${edges.join('; ')}`] : []),
  ];
};
