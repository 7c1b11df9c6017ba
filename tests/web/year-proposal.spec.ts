import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOn } from '../support/axe.js';
import { anOpenHouse, type OpenHouse, scrollsSideways } from '../support/browser.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';
import { giveRhythm } from '../support/years.js';

const looks = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 360, scheme: 'dark' },
  { width: 360, scheme: 'light' },
] as const;
const patience = 120_000;

let house: OpenHouse;
let town: Municipality;
beforeAll(async () => {
  const database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  const monthly = { every: 'month' };
  await giveRhythm(database.adminUrl, town, {
    school: monthly,
    discussion: monthly,
    group: monthly,
  });
  await asAdmin(
    database.adminUrl,
    `update laget.forum set settings = settings || '{"meets":{"every":"month","before":{"forum":"group"}}}' where id = $1`,
    [town.forum.network],
  );
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
    'says why nothing can be planned anew yet, beside the button and with it',
    async () => {
      const page = await house.visit('granmo.administrator');
      await page.goto('/year/plan?year=2026');
      const go = page.getByRole('button', { name: 'Planlegg på nytt', exact: true });
      const because = async () => {
        const id = await go.getAttribute('aria-describedby');
        return id === null ? null : page.locator(`[id="${id}"]`).textContent();
      };
      await go.waitFor();
      expect(await because()).toBe('Velg først hvem som er borte.');
      await page.getByLabel('Hvem').selectOption({ label: 'ppt Oppdiktsen' });
      expect([await because(), await go.getAttribute('aria-disabled')]).toEqual([null, 'false']);
      await page.getByLabel('Til og med').fill('2026-01-01');
      expect(await because()).toBe('Velg først dagene, med den første dagen først.');
      expect(await faults(page, 'why')).toEqual([]);
    },
    patience,
  );

  it(
    'names the forum that another meets before, beside the year',
    async () => {
      const page = await house.visit('granmo.teacher');
      await page.goto(`/year?year=2026&forum=${town.forum.network}`);
      const panel = page.getByRole('region', { name: 'Forum network' });
      await panel.getByText('Forum group').waitFor();
      expect(await panel.getByText('et annet forum').count()).toBe(0);
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
