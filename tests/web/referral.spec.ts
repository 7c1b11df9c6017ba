import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOn } from '../support/axe.js';
import { Client } from '../support/api.js';
import { anOpenHouse, type OpenHouse, scrollsSideways } from '../support/browser.js';
import { aDraft, aSentCase, deed } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

/** LAGET_PICTURES names a folder for pictures of what was judged. */
const pictures = process.env['LAGET_PICTURES'];
const looks = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 360, scheme: 'dark' },
  { width: 360, scheme: 'light' },
] as const;
const patience = 300_000;

let town: Municipality;
let house: OpenHouse;
let principal: Client;
let coordinator: Client;
beforeAll(async () => {
  const database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  house = await anOpenHouse(database.appUrl);
  principal = await new Client(house.api.url).signIn('granmo.principal');
  coordinator = await new Client(house.api.url).signIn('granmo.coordinator');
}, 120_000);
afterAll(() => house.close());

/** Judges a page in every look without leaving it: axe, and whether it scrolls sideways. */
async function faults(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const { width, scheme } of looks) {
    await page.setViewportSize({ width, height: width < 720 ? 780 : 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const look = `${name}.${width}.${scheme}`;
    found.push(...(await faultsOn(page)).map((fault) => `${look}: ${fault}`));
    if (await scrollsSideways(page)) found.push(`${look}: scrolls sideways`);
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${look}.png`), fullPage: true });
    }
  }
  return found;
}

const at = async (persona: string, path: string, seen: string): Promise<Page> => {
  const page = await house.visit(persona);
  await page.goto(path);
  await page.locator(seen).first().waitFor();
  return page;
};

describe('the pages of referral have no fault that axe finds', () => {
  it(
    'the board with a case open, and what was sent',
    async () => {
      const { id } = await aSentCase(principal, town);
      const { id: taken } = await aSentCase(principal, town, 'anonymous');
      const { id: waiting } = await aSentCase(principal, town);
      for (const one of [taken, waiting]) await deed(coordinator, one, 'claim');
      await deed(coordinator, waiting, 'ask', { ask: 'Når begynte det?' });
      const board = await at('granmo.coordinator', `/referrals?case=${id}`, '.panel-question');
      expect(await faults(board, 'board')).toEqual([]);
      const sent = await at('granmo.principal', '/referrals', '.case-list');
      expect(await faults(sent, 'sent')).toEqual([]);
    },
    patience,
  );

  it(
    'the form: start, every step, and with errors',
    async () => {
      const { id } = await aDraft(principal, town);
      const start = await at('granmo.principal', '/referrals/new', '.form-foot');
      expect(await faults(start, 'new')).toEqual([]);
      for (const step of ['question', 'child', 'voice', 'consent', 'taking-part', 'review']) {
        const page = await at(
          'granmo.principal',
          `/referrals/${id}/edit?step=${step}`,
          '.form-foot',
        );
        if (step === 'consent') {
          await page.getByRole('radio', { name: 'Bare den ene har sagt ja' }).check();
          await page.getByRole('button', { name: 'Legg til et tiltak' }).click();
          await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
        }
        expect(await faults(page, `edit-${step}`)).toEqual([]);
        await page.context().close();
      }
    },
    patience,
  );

  it(
    'a case as both sides see it, and the receipt',
    async () => {
      const { id } = await aSentCase(principal, town);
      const receipt = await at('granmo.principal', `/referrals/${id}/receipt`, '.receipt-steps');
      expect(await faults(receipt, 'receipt')).toEqual([]);
      await deed(coordinator, id, 'claim');
      await deed(coordinator, id, 'return', {
        advice: 'Prøv en fast voksen.',
        tryUntil: '2027-03-01',
      });
      const sender = await at('granmo.principal', `/referrals/${id}`, '.case-path');
      expect(await faults(sender, 'case-sender')).toEqual([]);
      await deed(principal, id, 'submit');
      const page = await at('granmo.coordinator', `/referrals/${id}`, '.case-path');
      expect(await faults(page, 'case-coordinator')).toEqual([]);
    },
    patience,
  );
});
