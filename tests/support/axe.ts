import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const isThere = `typeof axe === 'object'`;
/** What fades in or out is judged when it has: half-way its colours are nobody's choice. What turns for ever is not waited for. */
const settled = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  .map(({ finished }) => finished)).then(() => null)`;
const judged = `axe.run(document, { resultTypes: ['violations'] })`;

/** What axe finds at fault on the page as it stands: rule and places, empty when nothing. All its rules, each of them. */
export async function faultsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(isThere))) await page.evaluate(axe.source);
  await page.evaluate(settled);
  const { violations } = (await page.evaluate(judged)) as AxeResults;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}
