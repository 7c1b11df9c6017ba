import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const isThere = `typeof axe === 'object'`;
const judged = `axe.run(document, { resultTypes: ['violations'] })`;

/** What axe finds at fault on the page as it stands: rule and places, empty when nothing. All its rules, each of them. */
export async function faultsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(isThere))) await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(judged)) as AxeResults;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}
