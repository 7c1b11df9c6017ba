import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOn } from '../support/axe.js';
import { anOpenHouse, type OpenHouse, scrollsSideways } from '../support/browser.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const patience = 120_000;
const quote = 'Nettverket møtes fast fire ganger i året';
let house: OpenHouse;
let town: Municipality;
beforeAll(async () => {
  const database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await asAdmin(
    database.adminUrl,
    `update laget.forum set mandate = $2, settings = settings || '{"slot":{"place":"Rådhuset","starts":"09:00","minutes":150,"weekday":"tuesday","weekOfMonth":3}}' where id = $1`,
    [
      town.forum.network,
      JSON.stringify({
        ...{ purpose: { nb: 'Prøves' }, settledHere: ['slot'], open: [] },
        rules: [{ id: 'X-R01', quote, says: { nb: quote, en: 'Four times a year' } }],
      }),
    ],
  );
  house = await anOpenHouse(database.appUrl);
}, patience);
afterAll(() => house.close());

describe('the rules of a forum, on the narrowest page there is', () => {
  it(
    'stand under a tab that is in sight, in words, and each of them once',
    async () => {
      const page = await house.visit('granmo.administrator', { width: 320 });
      await page.goto(`/forums/${town.forum.network}?tab=rules`);
      await page.getByText('Tirsdag, uke 3 i måneden, kl. 09.00, 150 minutter, Rådhuset').waitFor();
      expect(await page.getByText(quote).count()).toBe(1);
      const tab = await page.getByRole('link', { name: 'Regler' }).boundingBox();
      expect((tab?.x ?? -1) >= 0 && (tab?.x ?? 0) + (tab?.width ?? 0) <= 320).toBe(true);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await faultsOn(page)).toEqual([]);
    },
    patience,
  );
});
