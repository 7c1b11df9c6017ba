import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOn } from '../support/axe.js';
import { anOpenHouse, type OpenHouse, scrollsSideways } from '../support/browser.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality } from '../support/municipality.js';
import { giveRhythm } from '../support/years.js';

const looks = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 360, scheme: 'dark' },
  { width: 360, scheme: 'light' },
] as const;
const patience = 120_000;

let house: OpenHouse;
beforeAll(async () => {
  const database = await aDatabase();
  const town = await aMunicipality(database.appUrl);
  const monthly = { every: 'month' };
  await giveRhythm(database.adminUrl, town, {
    school: monthly,
    discussion: monthly,
    group: monthly,
  });
  house = await anOpenHouse(database.appUrl);
}, patience);
afterAll(() => house.close());

/** Judges the page in every look without leaving it. */
async function faults(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const { width, scheme } of looks) {
    await page.setViewportSize({ width, height: width < 720 ? 780 : 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const look = `${name}.${width}.${scheme}`;
    found.push(...(await faultsOn(page)).map((fault) => `${look}: ${fault}`));
    if (await scrollsSideways(page)) found.push(`${look}: scrolls sideways`);
  }
  return found;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
};

describe('the planning of a year', () => {
  it(
    'is asked for, read and approved with the keyboard alone',
    async () => {
      const page = await house.visit('granmo.administrator');
      await page.goto('/year?year=2026');
      await page.getByRole('link', { name: 'Planlegg året' }).focus();
      await page.keyboard.press('Enter');
      await heading(page, 'Foreslå nytt år').waitFor();
      expect(await faults(page, 'ask')).toEqual([]);
      await press(page, 'Foreslå nytt år');
      await heading(page, 'Forslaget').waitFor();
      expect(await page.getByText('Alle forum får møtene planen krever.').count()).toBe(1);
      expect(await faults(page, 'result')).toEqual([]);
      await press(page, 'Godkjenn og gi beskjed');
      await heading(page, 'Forslaget').waitFor({ state: 'detached' });
      await page.goto('/year?year=2026&view=table');
      await page.getByRole('row').nth(10).waitFor();
    },
    patience,
  );

  it(
    'says who is in the way when someone is away, and what would help',
    async () => {
      const page = await house.visit('granmo.administrator');
      await page.goto('/year/plan?year=2026');
      await page.getByLabel('Hvem').selectOption({ label: 'ppt Oppdiktsen' });
      await page.getByLabel('Fra og med').fill('2027-02-01');
      await page.getByLabel('Til og med').fill('2027-02-28');
      await press(page, 'Planlegg på nytt');
      await heading(page, 'Dette går ikke opp').waitFor();
      const line = page.locator('.proposal-unmet > li').first();
      expect(await line.textContent()).toContain('ppt Oppdiktsen: ');
      expect(await line.textContent()).toContain('borte 20 dager');
      expect(await line.textContent()).toContain('Møt uten ppt Oppdiktsen');
      expect(await faults(page, 'unmet')).toEqual([]);
      await press(page, 'Legg bort');
      await heading(page, 'Forslaget').waitFor({ state: 'detached' });
    },
    patience,
  );

  it('is not shown to those who may not', async () => {
    const page = await house.visit('granmo.principal');
    await page.goto('/year?year=2026');
    await heading(page, 'Årshjulet').waitFor();
    await page.locator('.lead').first().waitFor();
    expect(await page.getByRole('link', { name: 'Planlegg året' }).count()).toBe(0);
  });
});
