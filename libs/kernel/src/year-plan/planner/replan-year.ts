import type { Planned, ProposedYear, Terms, YearInstance } from './instance.js';
import { proposeYear } from './propose-year.js';

/** Plans a year anew after a change: what lies before `from` stays, and as few of the other meetings as can be are moved. */
export const replanYear = (
  instance: YearInstance,
  standing: readonly Planned[],
  terms: Terms = {},
): ProposedYear => {
  const { from = instance.days[0] } = terms;
  const past = standing.filter(({ day }) => day < from);
  return proposeYear(instance, { ...terms, standing, locked: [...past, ...(terms.locked ?? [])] });
};
